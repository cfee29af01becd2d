#include "app/gl/headless_context.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GLFW/glfw3.h>

#include <array>
#include <string_view>

#include "app/gl/load_gl.h"
#include "core/base/error.h"

namespace netglow {

struct HeadlessContext::Impl {
    Impl() = default;
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    virtual ~Impl() = default;
};

namespace {

bool client_extension(std::string_view name) {
    const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    return extensions != nullptr && std::string_view(extensions).find(name) != std::string_view::npos;
}

/// In the order in which they are tried: a GPU without a screen, Mesa without one, whatever the system calls its
/// default.
EGLDisplay open_display() {
    const auto get_display =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    const auto usable = [](EGLDisplay display) {
        return display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE;
    };
    if (get_display != nullptr && client_extension("EGL_MESA_platform_surfaceless")) {
        EGLDisplay display = get_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
        if (usable(display)) {
            return display;
        }
    }
    if (get_display != nullptr && client_extension("EGL_EXT_platform_device")) {
        const auto query = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
        EGLDeviceEXT device = nullptr;
        EGLint count = 0;
        if (query != nullptr && query(1, &device, &count) == EGL_TRUE && count > 0) {
            EGLDisplay display = get_display(EGL_PLATFORM_DEVICE_EXT, device, nullptr);
            if (usable(display)) {
                return display;
            }
        }
    }
    EGLDisplay display = eglGetDisplay(EGL_DEFAULT_DISPLAY);
    return usable(display) ? display : EGL_NO_DISPLAY;
}

class EglWithoutSurface final : public HeadlessContext::Impl {
public:
    static std::unique_ptr<HeadlessContext::Impl> open() {
        auto self = std::make_unique<EglWithoutSurface>();
        return self->make() ? std::move(self) : nullptr;
    }
    ~EglWithoutSurface() override {
        if (display_ == EGL_NO_DISPLAY) {
            return;
        }
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context_ != EGL_NO_CONTEXT) {
            eglDestroyContext(display_, context_);
        }
        eglTerminate(display_);
        eglReleaseThread();
    }

private:
    bool make() {
        display_ = open_display();
        if (display_ == EGL_NO_DISPLAY || eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
            return false;
        }
        constexpr std::array<EGLint, 5> wanted = {EGL_SURFACE_TYPE, EGL_DONT_CARE, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                                  EGL_NONE};
        EGLConfig config = nullptr;
        EGLint configs = 0;
        if (eglChooseConfig(display_, wanted.data(), &config, 1, &configs) != EGL_TRUE || configs == 0) {
            return false;
        }
        constexpr std::array<EGLint, 7> version = {
            EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
        context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, version.data());
        if (context_ == EGL_NO_CONTEXT ||
            eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) != EGL_TRUE) {
            return false;
        }
        load_gl([](const char* name) { return reinterpret_cast<void*>(eglGetProcAddress(name)); });
        return true;
    }

    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
};

class HiddenWindow final : public HeadlessContext::Impl {
public:
    static std::unique_ptr<HeadlessContext::Impl> open() {
        auto self = std::make_unique<HiddenWindow>();
        return self->make() ? std::move(self) : nullptr;
    }
    ~HiddenWindow() override {
        if (window_ != nullptr) {
            glfwDestroyWindow(window_);
        }
        if (started_) {
            glfwTerminate();
        }
    }

private:
    bool make() {
        started_ = glfwInit() == GLFW_TRUE;
        if (!started_) {
            return false;
        }
        glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
        glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        window_ = glfwCreateWindow(16, 16, "netglow", nullptr, nullptr);
        if (window_ == nullptr) {
            return false;
        }
        glfwMakeContextCurrent(window_);
        load_gl([](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); });
        return true;
    }

    bool started_ = false;
    GLFWwindow* window_ = nullptr;
};

}  // namespace

HeadlessContext::HeadlessContext() : impl_(EglWithoutSurface::open()) {
    if (!impl_) {
        impl_ = HiddenWindow::open();
    }
    if (!impl_) {
        throw Error(
            "No way to draw was found: neither OpenGL 3.3 through EGL nor a window. Installing Mesa's drivers "
            "(libegl-mesa0, libgl1-mesa-dri) gives one; netglow forward FILE prints the numbers without any.");
    }
}

HeadlessContext::~HeadlessContext() = default;

}  // namespace netglow
