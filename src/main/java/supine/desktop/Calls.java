package supine.desktop;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Calls of a port's methods as bytes and back. Methods are told by their place in the alphabet: both ends are of the same build. */
final class Calls {

    private Calls() {
    }

    static List<Method> of(Class<?> port) {
        return Arrays.stream(port.getDeclaredMethods()).filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName)).toList();
    }

    static void write(DataOutputStream out, Class<?> port, Method method, Object... arguments) throws IOException {
        out.writeByte(of(port).indexOf(method));
        var types = method.getGenericParameterTypes();
        for (int i = 0; i < types.length; i++) {
            Wire.write(out, types[i], arguments[i]);
        }
    }

    /** Reads calls and makes them, until the other end is gone. */
    static <T> void perform(DataInputStream in, Class<T> port, T target) throws IOException {
        var methods = of(port);
        for (var place = in.read(); place >= 0; place = in.read()) {
            var method = methods.get(place);
            var types = method.getGenericParameterTypes();
            var arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] = Wire.read(in, types[i]);
            }
            try {
                method.invoke(target, arguments);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IOException(e);
            }
        }
    }
}
