package io.paretoform.core.proxy;

import java.util.function.ToLongFunction;

/** The proxies that counting alone gives. */
public enum CountProxy implements Proxy {
    DECODER_PARAMETERS("decoder_parameters", true, ProxyScores::decoderParameters),
    TOTAL_PARAMETERS("total_parameters", false, ProxyScores::totalParameters),
    FLOPS_PREFILL("flops_prefill", false, ProxyScores::flopsPrefill),
    WEIGHT_BYTES("weight_bytes", false, ProxyScores::weightBytes);

    private final String key;
    private final boolean higherIsBetter;
    private final ToLongFunction<ProxyScores> score;

    CountProxy(String key, boolean higherIsBetter, ToLongFunction<ProxyScores> score) {
        this.key = key;
        this.higherIsBetter = higherIsBetter;
        this.score = score;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    @Override
    public double value(ProxyScores scores) {
        return score.applyAsLong(scores);
    }
}
