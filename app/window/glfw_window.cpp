#include "app/window/glfw_window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "app/gl/load_gl.h"
#include "app/window/glfw_keys.h"
#include "core/base/error.h"

namespace netglow {

namespace {

constexpr const char* kWithoutWindow = "`netglow render FILE -o picture.png` works without one.";

/// What GLFW said about the call that failed; empty where it said nothing.
std::string glfw_words() {
    const char* words = nullptr;
    glfwGetError(&words);
    return words != nullptr ? std::string(" (") + words + ")" : std::string();
}

/// Keeps GLFW running while it lives.
struct Library {
    Library() {
        if (glfwInit() == GLFW_FALSE) {
            throw Error("cannot open a window: no display was found" + glfw_words() + ". " + kWithoutWindow);
        }
    }
    ~Library() { glfwTerminate(); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

struct CloseWindow {
    void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
struct FreeCursor {
    void operator()(GLFWcursor* cursor) const { glfwDestroyCursor(cursor); }
};

Modifiers modifiers_of(int mods) {
    return {(mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_ALT) != 0};
}

/// The current modifiers; GLFW does not pass them to scroll callbacks.
Modifiers held_modifiers(GLFWwindow* window) {
    const auto down = [window](int left, int right) {
        return glfwGetKey(window, left) == GLFW_PRESS || glfwGetKey(window, right) == GLFW_PRESS;
    };
    return {down(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL), down(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT),
            down(GLFW_KEY_LEFT_ALT, GLFW_KEY_RIGHT_ALT)};
}

/// Whether a window there would have its title bar on some screen, so that it can be taken hold of.
bool on_a_screen(Point position) {
    constexpr float kGrip = 64;
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int x = 0, y = 0, width = 0, height = 0;
        glfwGetMonitorWorkarea(monitors[i], &x, &y, &width, &height);
        const Rect area{static_cast<float>(x), static_cast<float>(y), static_cast<float>(width),
                        static_cast<float>(height)};
        if (area.contains({position.x + kGrip, position.y}) ||
            area.contains({position.x + kGrip, position.y + kGrip})) {
            return true;
        }
    }
    return false;
}

/// The screen that shows this place of the desktop; the first one where none does.
GLFWmonitor* monitor_under(int x, int y) {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int left = 0, top = 0;
        glfwGetMonitorPos(monitors[i], &left, &top);
        const GLFWvidmode* mode = glfwGetVideoMode(monitors[i]);
        if (mode != nullptr && x >= left && x < left + mode->width && y >= top && y < top + mode->height) {
            return monitors[i];
        }
    }
    return glfwGetPrimaryMonitor();
}

GLFWwindow* open(const std::string& title, Size size) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "netglow");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "netglow");
#ifdef GLFW_WAYLAND_APP_ID
    glfwWindowHintString(GLFW_WAYLAND_APP_ID, "netglow");
#endif
    const auto pixels = [](float points) { return std::clamp(static_cast<int>(std::lround(points)), 320, 16384); };
    return glfwCreateWindow(pixels(size.width), pixels(size.height), title.c_str(), nullptr, nullptr);
}

}  // namespace

struct GlfwWindow::Impl {
    Impl(const std::string& title, const WindowPlace& wanted, EventQueue& queue)
        : events(queue), window(open(title, wanted.size)), place(wanted) {
        if (!window) {
            throw Error("cannot open a window with OpenGL 3.3" + glfw_words() +
                        ". Mesa's software drawing (LIBGL_ALWAYS_SOFTWARE=1) may help; " + kWithoutWindow);
        }
    }

    void push(Event event) { events.push_back(std::move(event)); }
    void push_size();
    void connect();
    void remember_place();

    static Impl& of(GLFWwindow* window) { return *static_cast<Impl*>(glfwGetWindowUserPointer(window)); }

    Library library;
    EventQueue& events;
    std::unique_ptr<GLFWwindow, CloseWindow> window;
    WindowPlace place;
    std::array<std::unique_ptr<GLFWcursor, FreeCursor>, 6> cursors;
    CursorKind cursor = CursorKind::arrow;
    std::array<int, 4> windowed{};  ///< x, y, width and height to go back to from the full screen
};

namespace {

using Impl = GlfwWindow::Impl;

float content_scale_of(GLFWwindow* window) {
    float x = 1;
    float y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    return x > 0 ? x : 1.F;
}

Size framebuffer_of(GLFWwindow* window) {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    return {static_cast<float>(width), static_cast<float>(height)};
}

/// GLFW gives the mouse in units of the screen, which are not pixels on every desktop.
Point to_pixels(GLFWwindow* window, double x, double y) {
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window, &width, &height);
    const Size framebuffer = framebuffer_of(window);
    return {static_cast<float>(x) * (width > 0 ? framebuffer.width / static_cast<float>(width) : 1.F),
            static_cast<float>(y) * (height > 0 ? framebuffer.height / static_cast<float>(height) : 1.F)};
}

void connect_mouse(GLFWwindow* window) {
    glfwSetCursorPosCallback(
        window, [](GLFWwindow* w, double x, double y) { Impl::of(w).push(MouseMoved{to_pixels(w, x, y)}); });
    glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
        constexpr float kNowhere = -1e6F;
        if (entered == GLFW_FALSE) {
            Impl::of(w).push(MouseMoved{{kNowhere, kNowhere}});
        }
    });
    glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
        if (button <= GLFW_MOUSE_BUTTON_MIDDLE) {
            Impl::of(w).push(MouseButton{button, action == GLFW_PRESS, modifiers_of(mods)});
        }
    });
    glfwSetScrollCallback(window, [](GLFWwindow* w, double x, double y) {
        Impl::of(w).push(Wheel{static_cast<float>(x), static_cast<float>(y), held_modifiers(w)});
    });
}

void connect_keys(GLFWwindow* window) {
    glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
        const Key ours = key_of_glfw(key, scancode);
        if (ours != Key::none) {
            Impl::of(w).push(KeyEvent{ours, action != GLFW_RELEASE, modifiers_of(mods), action == GLFW_REPEAT});
        }
    });
    glfwSetCharCallback(window, [](GLFWwindow* w, unsigned character) {
        Impl::of(w).push(TextTyped{static_cast<char32_t>(character)});
    });
}

void connect_window(GLFWwindow* window) {
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { Impl::of(w).push_size(); });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { Impl::of(w).push_size(); });
    glfwSetWindowPosCallback(window, [](GLFWwindow* w, int, int) { Impl::of(w).remember_place(); });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) {
        glfwSetWindowShouldClose(w, GLFW_FALSE);
        Impl::of(w).push(CloseRequested{});
    });
    glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int focused) {
        Impl::of(w).push(focused == GLFW_TRUE ? Event(Exposed{}) : Event(FocusLost{}));
    });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { Impl::of(w).push(Exposed{}); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { Impl::of(w).push(Exposed{}); });
    glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
        FilesDropped dropped;
        for (int i = 0; i < count; ++i) {
            dropped.files.emplace_back(paths[i]);
        }
        Impl::of(w).push(std::move(dropped));
    });
}

}  // namespace

void GlfwWindow::Impl::push_size() {
    remember_place();
    push(Resized{framebuffer_of(window.get()), content_scale_of(window.get())});
}

void GlfwWindow::Impl::remember_place() {
    if (glfwGetWindowMonitor(window.get()) != nullptr) {
        return;  // full screen: the place to remember is the one to go back to
    }
    place.maximised = glfwGetWindowAttrib(window.get(), GLFW_MAXIMIZED) == GLFW_TRUE;
    const Size size = framebuffer_of(window.get());
    if (place.maximised || glfwGetWindowAttrib(window.get(), GLFW_ICONIFIED) == GLFW_TRUE || size.width <= 0) {
        return;
    }
    const float scale = content_scale_of(window.get());
    place.size = {size.width / scale, size.height / scale};
    int x = 0;
    int y = 0;
    glfwGetError(nullptr);
    glfwGetWindowPos(window.get(), &x, &y);
    // Wayland does not tell where a window is; nothing is better than a wrong place.
    if (glfwGetError(nullptr) == GLFW_NO_ERROR) {
        place.position = Point{static_cast<float>(x), static_cast<float>(y)};
    }
}

void GlfwWindow::Impl::connect() {
    glfwSetWindowUserPointer(window.get(), this);
    connect_mouse(window.get());
    connect_keys(window.get());
    connect_window(window.get());
}

GlfwWindow::GlfwWindow(const std::string& title, const WindowPlace& place, EventQueue& events)
    : impl_(std::make_unique<Impl>(title, place, events)) {
    GLFWwindow* window = impl_->window.get();
    make_current();
    load_gl([](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); });
    glfwSwapInterval(1);
    glfwSetWindowSizeLimits(window, 480, 320, GLFW_DONT_CARE, GLFW_DONT_CARE);
    if (place.position && on_a_screen(*place.position)) {
        glfwSetWindowPos(window, static_cast<int>(place.position->x), static_cast<int>(place.position->y));
    }
    impl_->connect();
    if (place.maximised) {
        glfwMaximizeWindow(window);
    }
    glfwShowWindow(window);
    impl_->push_size();
}

GlfwWindow::~GlfwWindow() = default;

void GlfwWindow::make_current() {
    glfwMakeContextCurrent(impl_->window.get());
}
void GlfwWindow::swap() {
    glfwSwapBuffers(impl_->window.get());
}

Size GlfwWindow::framebuffer_size() const {
    return framebuffer_of(impl_->window.get());
}
float GlfwWindow::content_scale() const {
    return content_scale_of(impl_->window.get());
}
bool GlfwWindow::minimised() const {
    return glfwGetWindowAttrib(impl_->window.get(), GLFW_ICONIFIED) == GLFW_TRUE;
}

WindowPlace GlfwWindow::place() const {
    impl_->remember_place();
    return impl_->place;
}

void GlfwWindow::poll() {
    glfwPollEvents();
}

void GlfwWindow::wait_events(double seconds) {
    if (seconds < 0) {
        glfwWaitEvents();
    } else if (seconds > 0) {
        glfwWaitEventsTimeout(seconds);
    } else {
        glfwPollEvents();
    }
}

void GlfwWindow::wake() {
    glfwPostEmptyEvent();
}

Size GlfwWindow::screen_size() const {
    GLFWwindow* window = impl_->window.get();
    int x = 0, y = 0, width = 0, height = 0;
    glfwGetWindowPos(window, &x, &y);
    glfwGetWindowSize(window, &width, &height);
    GLFWmonitor* monitor = monitor_under(x + width / 2, y + height / 2);
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    return mode != nullptr ? Size{static_cast<float>(mode->width), static_cast<float>(mode->height)} : Size{};
}

void GlfwWindow::resize(Size points) {
    const float scale = content_scale();
    Size most = screen_size();
    most = most.width > 0 ? most : Size{points.width * scale, points.height * scale};
    glfwSetWindowSize(impl_->window.get(), static_cast<int>(std::min(points.width * scale, most.width)),
                      static_cast<int>(std::min(points.height * scale, most.height)));
}

void GlfwWindow::set_full_screen(bool on) {
    GLFWwindow* window = impl_->window.get();
    if (on == (glfwGetWindowMonitor(window) != nullptr)) {
        return;
    }
    int* before = impl_->windowed.data();  // x, y, width, height
    if (!on) {
        glfwSetWindowMonitor(window, nullptr, before[0], before[1], before[2], before[3], GLFW_DONT_CARE);
        return;
    }
    glfwGetWindowPos(window, &before[0], &before[1]);
    glfwGetWindowSize(window, &before[2], &before[3]);
    GLFWmonitor* monitor = monitor_under(before[0] + before[2] / 2, before[1] + before[3] / 2);
    const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
    if (mode != nullptr) {
        impl_->remember_place();
        glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    }
}

void GlfwWindow::set_title(const std::string& title) {
    glfwSetWindowTitle(impl_->window.get(), title.c_str());
}

void GlfwWindow::set_cursor(CursorKind kind) {
    if (kind == impl_->cursor) {
        return;
    }
    impl_->cursor = kind;
#ifdef GLFW_RESIZE_ALL_CURSOR
    constexpr int kMove = GLFW_RESIZE_ALL_CURSOR;
#else
    constexpr int kMove = GLFW_HAND_CURSOR;
#endif
    constexpr std::array<int, 6> kShapes{GLFW_ARROW_CURSOR,   GLFW_IBEAM_CURSOR,  GLFW_HAND_CURSOR, kMove,
                                         GLFW_HRESIZE_CURSOR, GLFW_VRESIZE_CURSOR};
    const auto index = static_cast<std::size_t>(kind);
    auto& cursor = impl_->cursors[index];
    if (!cursor && kind != CursorKind::arrow) {
        cursor.reset(glfwCreateStandardCursor(kShapes[index]));
    }
    glfwSetCursor(impl_->window.get(), cursor.get());  // none: the desktop's arrow
}

void GlfwWindow::set_icon(int width, int height, std::span<const std::uint8_t> rgba) {
    // GLFW copies the pixels; its struct merely lacks a const.
    const GLFWimage image{width, height, const_cast<unsigned char*>(rgba.data())};
    glfwSetWindowIcon(impl_->window.get(), 1, &image);
}

std::string GlfwWindow::clipboard() const {
    const char* text = glfwGetClipboardString(impl_->window.get());
    return text != nullptr ? text : "";
}

void GlfwWindow::set_clipboard(const std::string& text) {
    glfwSetClipboardString(impl_->window.get(), text.c_str());
}

}  // namespace netglow
