package supine.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Sends each test method to one child JVM, and brings its failure back. */
final class ChildJvmExtension implements InvocationInterceptor {

    /** One child for all classes, ended with the tests. */
    private record Child(VirtualDisplay display, Process process, BufferedReader from, PrintStream to) implements AutoCloseable {
        static Child start() {
            try {
                var display = VirtualDisplay.start();
                var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
                var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ChildMain.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
                builder.environment().put("DISPLAY", display.name());
                var process = builder.start();
                return new Child(display, process,
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException("the window's tests need Xvfb (Debian: apt-get install xvfb)", e);
            }
        }

        @Override
        public void close() {
            process.destroy();
            display.close();
        }
    }

    @Override
    public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws IOException {
        invocation.skip();
        var child = context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Child.class, key -> Child.start(), Child.class);
        child.to().println(method.getTargetClass().getName() + " " + method.getExecutable().getName());
        var report = new StringBuilder();
        for (var line = child.from().readLine(); !ChildMain.DONE.equals(line); line = child.from().readLine()) {
            if (line == null) {
                throw new AssertionError("the JVM with the display ended in this test\n" + report);
            }
            report.append(line).append('\n');
        }
        if (!report.isEmpty()) {
            throw new AssertionError(report.toString());
        }
    }
}
