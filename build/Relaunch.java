import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts the same Maven command again on the JDK that runs this file. A JDK below 21 runs the root POM only as far as here;
 * the toolchain plugin has chosen a newer one, and everything else happens under that.
 *
 * <p>Arguments: Maven's home, the folder to build. The command line comes from MAVEN_CMD_LINE_ARGS, split at spaces: quoted
 * arguments with spaces need a newer default JDK, or {@code ./alongside}, which finds one itself.
 */
class Relaunch {
    public static void main(String[] args) throws Exception {
        String script = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        List<String> command = new ArrayList<>(List.of(args[0] + File.separator + "bin" + File.separator + script));
        String given = System.getenv().getOrDefault("MAVEN_CMD_LINE_ARGS", "").trim();
        if (!given.isEmpty()) {
            command.addAll(Arrays.asList(given.split("\\s+")));
        }
        System.out.println("[INFO] This JDK is older than 21: handing the build over to " + System.getProperty("java.home"));
        ProcessBuilder maven = new ProcessBuilder(command).directory(new File(args[1])).inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().remove("MAVEN_CMD_LINE_ARGS");
        System.exit(maven.start().waitFor());
    }
}
