package supine.testing;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/** The other end: reads "class method" lines, runs each, answers with the failure's trace if there is one, then a line that ends it. */
final class ChildMain {
    static final String DONE = "--done--";

    private ChildMain() {
    }

    public static void main(String[] args) throws Exception {
        var answer = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var parts = order.split(" ");
            try {
                var constructor = Class.forName(parts[0]).getDeclaredConstructor();
                constructor.setAccessible(true);
                var test = constructor.newInstance();
                var method = test.getClass().getDeclaredMethod(parts[1]);
                method.setAccessible(true);
                method.invoke(test);
            } catch (InvocationTargetException e) {
                e.getCause().printStackTrace(answer);
            } catch (ReflectiveOperationException | LinkageError e) {
                e.printStackTrace(answer);
            }
            answer.println(DONE);
        }
        System.exit(0);
    }
}
