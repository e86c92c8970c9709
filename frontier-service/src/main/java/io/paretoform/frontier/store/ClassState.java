package io.paretoform.frontier.store;

import io.paretoform.frontier.select.ClassFrontier;
import io.paretoform.frontier.select.Neighbourhood;

/** What the results of one search on one device class add up to. */
record ClassState(ClassFrontier frontier, Neighbourhood neighbours) {}
