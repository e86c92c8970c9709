package io.paretoform.frontier.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A candidate that came onto the frontier of one search on one device class.
 *
 * @param joined the number of the result with which it came
 */
@Embeddable
public record StayKey(
        String search,
        @Column(name = "device_class") String deviceClass,
        String candidate,
        long joined) {}
