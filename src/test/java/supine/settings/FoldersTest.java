package supine.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The user's scripts are where each system keeps such things. */
class FoldersTest {
    private static final Path HOME = Path.of("/home/me");

    @Test
    void onLinuxTheyAreInTheXdgDataFolder() {
        assertEquals(Path.of("/data/supine/scripts"), scripts("Linux", Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(HOME.resolve(".local/share/supine/scripts"), scripts("Linux", Map.of()));
    }

    @Test
    void aFolderThatIsNotAbsoluteIsIgnoredAsTheSpecificationWants() {
        assertEquals(HOME.resolve(".local/share/supine/scripts"), scripts("FreeBSD", Map.of("XDG_DATA_HOME", "data")));
        assertEquals(HOME.resolve(".local/share/supine/scripts"), scripts("Linux", Map.of("XDG_DATA_HOME", "")));
    }

    @Test
    void onMacOsTheyAreInApplicationSupport() {
        assertEquals(HOME.resolve("Library/Application Support/Supine/scripts"), scripts("Mac OS X", Map.of("XDG_DATA_HOME", "/data")));
    }

    @Test
    void onWindowsTheyAreInTheRoamingData() {
        assertEquals(Path.of("/roaming/Supine/scripts"), scripts("Windows 11", Map.of("APPDATA", "/roaming")));
        assertEquals(HOME.resolve("AppData/Roaming/Supine/scripts"), scripts("Windows 11", Map.of()));
    }

    private static Path scripts(String system, Map<String, String> environment) {
        return Folders.of(system, HOME, environment::get).scripts();
    }
}
