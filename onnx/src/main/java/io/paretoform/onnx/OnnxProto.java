package io.paretoform.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The messages of {@code onnx.proto} (IR version 10) that graphs here are made of. */
final class OnnxProto {
    static final int IR_VERSION = 10;
    static final int OPSET = 20;
    static final String MICROSOFT = "com.microsoft";

    /** TensorProto.DataType. */
    enum ElementType {
        FLOAT(1),
        INT64(7),
        BOOL(9);

        private final int number;

        ElementType(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }

    private static final int EXTERNAL = 1;

    private OnnxProto() {}

    /** A model; its metadata in alphabetical order, so that equal models are equal bytes. */
    static ProtoWriter model(ProtoWriter graph, Map<String, String> metadata) {
        ProtoWriter model =
                new ProtoWriter()
                        .number(1, IR_VERSION)
                        .text(2, "paretoform")
                        .message(7, graph)
                        .message(8, new ProtoWriter().text(1, "").number(2, OPSET))
                        .message(8, new ProtoWriter().text(1, MICROSOFT).number(2, 1));
        new TreeMap<>(metadata).forEach((key, value) -> model.message(14, entry(key, value)));
        return model;
    }

    /** A graph input or output; a dimension is a number or a name. */
    static ProtoWriter valueInfo(String name, ElementType type, List<?> dimensions) {
        ProtoWriter shape = new ProtoWriter();
        for (Object dimension : dimensions) {
            shape.message(
                    1,
                    dimension instanceof Number number
                            ? new ProtoWriter().number(1, number.longValue())
                            : new ProtoWriter().text(2, dimension.toString()));
        }
        ProtoWriter tensor = new ProtoWriter().number(1, type.number()).message(2, shape);
        return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
    }

    static ProtoWriter externalTensor(Initializer initializer, String file) {
        ProtoWriter tensor = tensor(ElementType.FLOAT, initializer.shape());
        return tensor.text(8, initializer.name())
                .message(13, entry("location", file))
                .message(13, entry("offset", Long.toString(initializer.offset())))
                .message(13, entry("length", Long.toString(initializer.length())))
                .number(14, EXTERNAL);
    }

    static ProtoWriter integers(List<Long> shape, long... values) {
        byte[] raw = new byte[values.length * Long.BYTES];
        littleEndian(raw).asLongBuffer().put(values);
        return tensor(ElementType.INT64, shape).bytes(9, raw);
    }

    static ProtoWriter floats(List<Long> shape, float... values) {
        byte[] raw = new byte[values.length * Float.BYTES];
        littleEndian(raw).asFloatBuffer().put(values);
        return tensor(ElementType.FLOAT, shape).bytes(9, raw);
    }

    /** AttributeProto: the type number says which of its fields is meant. */
    static ProtoWriter attribute(String name, Object value) {
        ProtoWriter attribute = new ProtoWriter().text(1, name);
        return switch (value) {
            case Float real -> attribute.real(2, real).number(20, 1);
            case Number integer -> attribute.number(3, integer.longValue()).number(20, 2);
            case String text -> attribute.text(4, text).number(20, 3);
            case ProtoWriter tensor -> attribute.message(5, tensor).number(20, 4);
            case long[] integers -> {
                for (long integer : integers) {
                    attribute.number(8, integer);
                }
                yield attribute.number(20, 7);
            }
            default -> throw new IllegalArgumentException("no attribute type for " + value);
        };
    }

    private static ProtoWriter tensor(ElementType type, List<Long> shape) {
        ProtoWriter tensor = new ProtoWriter();
        shape.forEach(size -> tensor.number(1, size));
        return tensor.number(2, type.number());
    }

    private static ProtoWriter entry(String key, String value) {
        return new ProtoWriter().text(1, key).text(2, value);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
