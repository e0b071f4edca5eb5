package supine.desktop;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleValue;
import org.jspecify.annotations.Nullable;

/** A drawing of a number from 0 up. Its changes are not told one by one: twenty a second would drown everything else. */
abstract class Gauge extends Drawing {

    Gauge(Look look, String name, String shows) {
        super(look, AccessibleRole.PROGRESS_BAR, name, shows);
    }

    abstract int value();

    abstract int most();

    @Override
    AccessibleContext told() {
        return new Reading();
    }

    /** What nobody can set. */
    class Reading extends Told implements AccessibleValue {
        @Override
        public AccessibleValue getAccessibleValue() {
            return this;
        }

        @Override
        public Number getCurrentAccessibleValue() {
            return value();
        }

        @Override
        public boolean setCurrentAccessibleValue(@Nullable Number number) {
            return false;
        }

        @Override
        public Number getMinimumAccessibleValue() {
            return 0;
        }

        @Override
        public Number getMaximumAccessibleValue() {
            return most();
        }
    }
}
