package supine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders of recordings that somebody names for a bench. */
final class RecordingFolders {

    private RecordingFolders() {
    }

    /** @param folders null for those that were not named */
    static void mustBeThere(@Nullable Path... folders) throws BadInputException {
        for (var folder : folders) {
            if (folder != null && !Files.isDirectory(folder)) {
                throw new BadInputException("There is no folder " + folder + ".");
            }
        }
    }
}
