package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One search on one device class. */
@Embeddable
public record ClassKey(String search, @Column(name = "device_class") String deviceClass) {}
