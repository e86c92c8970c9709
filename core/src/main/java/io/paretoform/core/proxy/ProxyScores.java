package io.paretoform.core.proxy;

/** Placeholder until the proxy package lands. */
public record ProxyScores(
        long decoderParameters, long totalParameters, long flopsPrefill, long weightBytes) {}
