package supine.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run in a JVM of their own that has a {@link VirtualDisplay}: Java looks for its display once, at the start.
 * They may have no parameters and no before and after methods, and the class a constructor without arguments.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChildJvmExtension.class)
public @interface OnVirtualDisplay {
}
