package supine.engine.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scripts of one kind, sound or not, by their ids. */
interface ById<T> {

    /** @return null if there is none */
    @Nullable Read<T> get(String id);

    /** All that are known; for telling somebody the nearest right one. */
    Set<String> ids();
}
