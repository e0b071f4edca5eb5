package supine.desktop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values as bytes and back, for two processes of the same build: texts, numbers, enums, records of ours and what the JDK has to hold
 * them. Java's own serialization would want every record to be marked for it, and makes anything that it is sent.
 */
final class Wire {
    private static final String OURS = "supine.";

    private Wire() {
    }

    static void write(DataOutputStream out, Type type, Object value) throws IOException {
        var raw = raw(type);
        if (raw == String.class) {
            var bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (raw == int.class) {
            out.writeInt((Integer) value);
        } else if (raw == long.class) {
            out.writeLong((Long) value);
        } else if (raw == double.class) {
            out.writeDouble((Double) value);
        } else if (raw == boolean.class) {
            out.writeBoolean((Boolean) value);
        } else if (raw.isEnum()) {
            out.writeInt(((Enum<?>) value).ordinal());
        } else if (raw == Optional.class) {
            writeAll(out, argument(type, 0), ((Optional<?>) value).stream().toList());
        } else if (Collection.class.isAssignableFrom(raw)) {
            writeAll(out, argument(type, 0), (Collection<?>) value);
        } else if (raw == Map.class) {
            writeAll(out, argument(type, 0), ((Map<?, ?>) value).keySet());
            writeAll(out, argument(type, 1), ((Map<?, ?>) value).values());
        } else {
            write(out, String.class, value.getClass().getName());
            writeRecord(out, value);
        }
    }

    private static void writeAll(DataOutputStream out, Type type, Collection<?> values) throws IOException {
        out.writeInt(values.size());
        for (var value : values) {
            write(out, type, value);
        }
    }

    private static void writeRecord(DataOutputStream out, Object value) throws IOException {
        if (!value.getClass().isRecord()) {
            throw new IOException(value.getClass() + " cannot be sent");
        }
        for (var component : value.getClass().getRecordComponents()) {
            try {
                write(out, component.getGenericType(), component.getAccessor().invoke(value));
            } catch (ReflectiveOperationException e) {
                throw new IOException(e);
            }
        }
    }

    static Object read(DataInputStream in, Type type) throws IOException {
        var raw = raw(type);
        if (raw == String.class) {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        } else if (raw == int.class) {
            return in.readInt();
        } else if (raw == long.class) {
            return in.readLong();
        } else if (raw == double.class) {
            return in.readDouble();
        } else if (raw == boolean.class) {
            return in.readBoolean();
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[in.readInt()];
        } else if (raw == Optional.class) {
            return readAll(in, argument(type, 0)).stream().findFirst();
        } else if (raw == Set.class) {
            return new LinkedHashSet<>(readAll(in, argument(type, 0)));
        } else if (Collection.class.isAssignableFrom(raw)) {
            return readAll(in, argument(type, 0));
        } else if (raw == Map.class) {
            var keys = readAll(in, argument(type, 0));
            var values = readAll(in, argument(type, 1));
            var map = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i), values.get(i));
            }
            return map;
        }
        return readRecord(in, raw);
    }

    private static List<Object> readAll(DataInputStream in, Type type) throws IOException {
        var all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            all.add(read(in, type));
        }
        return all;
    }

    private static Object readRecord(DataInputStream in, Class<?> wanted) throws IOException {
        try {
            var name = (String) read(in, String.class);
            var record = name.startsWith(OURS) ? Class.forName(name) : Object.class;
            if (!record.isRecord() || !wanted.isAssignableFrom(record)) {
                throw new IOException(name + " was not expected");
            }
            var components = record.getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(in, components[i].getGenericType());
            }
            var maker = record.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return maker.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
