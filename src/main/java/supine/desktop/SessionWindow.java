package supine.desktop;

import java.awt.AWTError;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import supine.app.Controls;
import supine.app.Display;
import supine.app.Reply;
import supine.display.Wording;
import supine.script.Routine;
import supine.session.Snapshot;
import supine.settings.Offers;
import supine.settings.Settings;
import supine.sound.WordTime;

/**
 * The window. What the session says of itself may come from any thread as often as it likes: the newest is kept and painted at most
 * twenty times a second. Nothing that goes wrong in here reaches the session.
 */
public final class SessionWindow implements Display {
    private static final int RESTYLE_MS = 150;
    private static final System.Logger LOG = System.getLogger(SessionWindow.class.getName());

    private final Latest latest = new Latest();
    private final Refresher refresher = new Refresher(this::refresh);
    private final JFrame frame = new JFrame("Supine");
    private final WindowSettings settings;
    private final Controls controls;
    /** A knob that is being drawn, or a key held down, changes the look many times a second. */
    private final Timer restyling = new Timer(RESTYLE_MS, event -> restyle());
    private WindowOptions options;
    private Shell view;
    private final KeyDesk keys;
    private boolean closing;

    private SessionWindow(Controls controls, WindowOptions options) {
        this.controls = controls;
        this.options = options;
        settings = new WindowSettings(this::changed);
        restyling.setRepeats(false);
        var look = Look.of(options);
        if (!look.themed()) {
            latest.note("The window's theme could not be loaded. It looks plain, and everything works.");
        }
        view = new Shell(look, controls, options, settings);
        keys = new KeyDesk(frame, controls, () -> latest.view().snapshot(), latest::restingSinceNs, () -> view.isOnFloor(),
                this::toggleFullScreen);
        frame.setContentPane(view);
        frame.getRootPane().setFocusable(false);
        frame.getRootPane().getAccessibleContext().setAccessibleName("Supine");
        frame.getLayeredPane().setFocusable(false);
        ((JComponent) frame.getGlassPane()).setFocusable(false);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                closing(controls);
            }
        });
        frame.getAccessibleContext().setAccessibleName("Supine");
        frame.getAccessibleContext().setAccessibleDescription("Back-care session led by voice");
        // An input method would keep letters to itself, and with them the stop that any key is.
        frame.enableInputMethods(false);
        var screen = frame.getGraphicsConfiguration().getBounds();
        frame.setMinimumSize(new Dimension(Math.min(480, screen.width), Math.min(480, screen.height)));
        frame.setSize(Math.min(look.space(68), screen.width), Math.min(look.space(48), screen.height));
        frame.setLocationRelativeTo(null);
        refresh();
    }

    /**
     * Builds the window and shows it; blocks until it is there (about half a second in a cold program). Not on the event thread.
     *
     * @throws NoWindowException if there can be none here: no display, no window libraries
     */
    public static SessionWindow open(Controls controls, WindowOptions options) throws NoWindowException {
        try {
            wakeToolkit();
            if (GraphicsEnvironment.isHeadless()) {
                throw new HeadlessException("no display");
            }
            var made = new SessionWindow[1];
            EventQueue.invokeAndWait(() -> {
                Thread.currentThread().setUncaughtExceptionHandler(SessionWindow::report);
                made[0] = new SessionWindow(controls, options);
                made[0].appear();
            });
            return made[0];
        } catch (InvocationTargetException e) {
            throw none(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw none(e);
        } catch (HeadlessException | LinkageError | AWTError | InternalError e) {
            throw none(e);
        }
    }

    /**
     * Assistive technology that is named in Java's settings but missing or broken makes the first call fail, and only the first: the
     * toolkit stands by then. If it was the toolkit itself that failed, it fails again.
     */
    private static void wakeToolkit() {
        try {
            Toolkit.getDefaultToolkit();
        } catch (AWTError | LinkageError | RuntimeException e) {
            LOG.log(Level.DEBUG, "assistive technology failed to load", e);
            Toolkit.getDefaultToolkit();
        }
    }

    private static NoWindowException none(Throwable cause) {
        var display = System.getenv("DISPLAY");
        var why = display == null || display.isEmpty() ? "there is no display" : "the display " + display + " cannot be used";
        return new NoWindowException("No window can be shown: " + why + ".", cause);
    }

    private static void report(Thread thread, Throwable fault) {
        LOG.log(Level.WARNING, "the window had a fault; the session is not affected", fault);
    }

    private void appear() {
        keys.open();
        frame.setVisible(true);
        view.rest();
    }

    @Override
    public void prepare(List<Routine> choice) {
        EventQueue.invokeLater(() -> view.prepare(List.copyOf(choice)));
        refresher.request();
    }

    @Override
    public void show(Snapshot snapshot) {
        latest.show(snapshot, System.nanoTime());
        refresher.request();
    }

    @Override
    public void speaking(String sentence, int index, WordTime word) {
        latest.speaking(sentence, index, word, System.nanoTime());
        refresher.request();
    }

    @Override
    public void heard(String what) {
        latest.heard(what);
        refresher.request();
    }

    @Override
    public void hearing(double levelDbfs, boolean hearing, String words) {
        latest.hearing(levelDbfs, hearing, words);
        refresher.request();
    }

    @Override
    public void tell(Reply reply) {
        EventQueue.invokeLater(() -> view.tell(reply));
    }

    @Override
    public void settings(Settings now, Offers offers) {
        EventQueue.invokeLater(() -> {
            settings.told(now, offers);
            restyling.restart();
        });
    }

    private void changed(Settings next) {
        controls.change(next);
        restyling.restart();
    }

    /** In other colours, or with text of another size, everything is built anew, and the focus is where it was. */
    private void restyle() {
        var wanted = WindowOptions.of(settings.now()).withPhrases(options.phrases());
        if (wanted.equals(options)) {
            return;
        }
        options = wanted;
        settings.forgetWatchers();
        var before = view;
        // Where it was, or will be once the window has the keys again: the voice changes colours at any time.
        var focus = frame.getMostRecentFocusOwner();
        view = new Shell(Look.of(wanted), controls, wanted, settings);
        view.takeOver(before);
        before.stop();
        // A window that stands lays its contents out as they come in.
        view.setBounds(before.getBounds());
        frame.setContentPane(view);
        frame.revalidate();
        refresh();
        var same = Focus.like(view, focus);
        same.ifPresentOrElse(Component::requestFocusInWindow, view::rest);
    }

    @Override
    public void note(String line) {
        latest.note(line);
        refresher.request();
    }

    @Override
    public void alarm() {
        Toolkit.getDefaultToolkit().beep();
    }

    private void refresh() {
        try {
            var now = latest.view();
            view.show(now);
            var exercise = now.snapshot().exercise();
            var title = (exercise.isEmpty() ? "" : exercise + " \u2013 ") + Wording.mode(now.snapshot().mode()) + " \u2013 Supine";
            if (!title.equals(frame.getTitle())) {
                frame.setTitle(title);
            }
        } catch (RuntimeException e) {
            report(Thread.currentThread(), e);
        }
    }

    /** The first wish to close ends the session in good order, its end closes the window; a second wish is not made to wait. */
    private void closing(Controls controls) {
        if (!closing && view.asksBeforeClosing(() -> closing(controls))) {
            return;
        }
        if (closing) {
            dispose();
        } else {
            closing = true;
            controls.closed();
        }
    }

    private void toggleFullScreen() {
        var device = frame.getGraphicsConfiguration().getDevice();
        device.setFullScreenWindow(device.getFullScreenWindow() == frame ? null : frame);
        frame.toFront();
        view.rest();
    }

    @Override
    public void close() {
        EventQueue.invokeLater(this::dispose);
    }

    private void dispose() {
        keys.close();
        refresher.stop();
        restyling.stop();
        view.stop();
        frame.dispose();
    }
}
