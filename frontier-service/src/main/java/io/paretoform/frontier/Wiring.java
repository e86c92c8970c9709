package io.paretoform.frontier;

import io.micrometer.core.instrument.config.MeterFilter;
import io.paretoform.contracts.Topics;
import io.paretoform.messaging.DeadLetters;
import io.paretoform.messaging.FaultPoints;
import io.paretoform.messaging.FlowConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the parts of this process are given. */
@Singleton
final class Wiring {
    static final String SERVICE = "frontier-service";

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Topics topics(FlowConfig flow) {
        return flow.topicSetup().topics();
    }

    @Produces
    @Singleton
    FaultPoints faultPoints(FlowConfig flow) {
        return flow.faultPoints();
    }

    @Produces
    @Singleton
    DeadLetters deadLetters(Topics topics, Clock clock) {
        return new DeadLetters(topics, SERVICE, clock);
    }

    /** Has the times of requests counted in buckets, of which quantiles can be made. */
    @Produces
    @Singleton
    MeterFilter requestBuckets() {
        return new RequestBuckets();
    }

    /** The settings of every channel, and of the broker's health check. */
    @Produces
    @Singleton
    @Identifier("default-kafka-broker")
    Map<String, Object> brokerSettings(FlowConfig flow) {
        return flow.settings().client();
    }

    /** Never gives a record up: what follows it must not overtake it. */
    @Produces
    @ApplicationScoped
    Producer<String, byte[]> producer(FlowConfig flow) {
        Map<String, Object> settings = flow.settings().producer();
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, SERVICE);
        return new KafkaProducer<>(settings);
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(Duration.ofSeconds(2));
    }
}
