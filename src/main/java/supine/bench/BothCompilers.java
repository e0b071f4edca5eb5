package supine.bench;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java of its own for hours of computing. Supine is started with the first of Java's two compilers alone, since whoever exercises waits for its first word
 * (docs/decisions/0004); with both, hours of sound are heard in little more than half the time, and what is heard is the same, bit for bit.
 */
public final class BothCompilers {
    private static final String OPTION = "TieredStopAtLevel";
    private static final String FIRST_ALONE = "1";

    private BothCompilers() {
    }

    /** True in a Java that was started as users start it. */
    public static boolean areMissing() {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(OPTION).getValue().equals(FIRST_ALONE);
    }

    /** Runs a command with both, on the same terminal. @param arguments after the program's name @return its exit code */
    public static int run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> !option.contains(OPTION)).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }
}
