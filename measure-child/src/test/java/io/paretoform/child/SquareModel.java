package io.paretoform.child;

import java.util.HexFormat;

/** An ONNX model of one node: y = MatMul(x, x), floats of [n, n]. */
final class SquareModel {
    static final byte[] BYTES =
            HexFormat.of()
                    .parseHex(
                            "080a120a70617265746f666f726d3a570a1b0a01780a01781201791a066e6f64"
                                + "655f3022064d61744d756c3a00120a70617265746f666f726d5a150a01781210"
                                + "0a0e0801120a0a0312016e0a0312016e62150a017912100a0e0801120a0a0312"
                                + "016e0a0312016e42040a00101442110a0d636f6d2e6d6963726f736f66741001");

    private SquareModel() {}
}
