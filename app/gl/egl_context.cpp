// A context by EGL, on a display that is no screen: Mesa's surfaceless platform, a graphics device, the default
// display.
#define EGL_NO_X11
#define EGL_NO_PLATFORM_SPECIFIC_TYPES
#include <EGL/egl.h>
#include <EGL/eglext.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <string_view>
#include <vector>

#include "app/gl/context_means.h"

namespace netglow {

namespace {

bool has_extension(const char* list, std::string_view name) {
    const std::string padded = " " + std::string(list == nullptr ? "" : list) + " ";
    return padded.find(" " + std::string(name) + " ") != std::string::npos;
}

std::string egl_error(const char* what) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s failed, 0x%04X", what, static_cast<unsigned>(eglGetError()));
    return text.data();
}

struct Current {
    EGLDisplay display = eglGetCurrentDisplay();
    EGLSurface draw = eglGetCurrentSurface(EGL_DRAW);
    EGLSurface read = eglGetCurrentSurface(EGL_READ);
    EGLContext context = eglGetCurrentContext();
};

struct EglMeans final : HeadlessContext::Means {
    /// The display is not terminated: EGL has one for the whole program, and another context may live on it.
    ~EglMeans() override {
        if (context == EGL_NO_CONTEXT) {
            return;
        }
        if (eglGetCurrentContext() == context) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            if (before.context != EGL_NO_CONTEXT) {
                eglMakeCurrent(before.display, before.draw, before.read, before.context);
            }
        }
        eglDestroyContext(display, context);
        if (surface != EGL_NO_SURFACE) {
            eglDestroySurface(display, surface);
        }
    }
    void make_current() override { eglMakeCurrent(display, surface, surface, context); }
    GlLoader loader() const override {
        return [](const char* function) { return reinterpret_cast<void*>(eglGetProcAddress(function)); };
    }

    Current before;
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLSurface surface = EGL_NO_SURFACE;
    EGLContext context = EGL_NO_CONTEXT;
};

/// A context on `display`, current; nothing where one of the steps fails, whose name goes into `why`.
std::unique_ptr<EglMeans> context_on(EGLDisplay display, std::string& why) {
    auto means = std::make_unique<EglMeans>();
    means->display = display;
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) {
        why = egl_error("eglInitialize");
        return nullptr;
    }
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
        why = egl_error("eglBindAPI");
        return nullptr;
    }
    const bool surfaceless = has_extension(eglQueryString(display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context");
    const std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, surfaceless ? 0 : EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE,
                                       EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglChooseConfig(display, wanted.data(), &config, 1, &count) != EGL_TRUE || count < 1) {
        why = egl_error("eglChooseConfig");
        return nullptr;
    }
    constexpr std::array<EGLint, 7> kContext{
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    means->context = eglCreateContext(display, config, EGL_NO_CONTEXT, kContext.data());
    if (means->context == EGL_NO_CONTEXT) {
        why = egl_error("eglCreateContext");
        return nullptr;
    }
    if (!surfaceless) {
        constexpr std::array<EGLint, 5> kSmall{EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
        means->surface = eglCreatePbufferSurface(display, config, kSmall.data());
    }
    if (eglMakeCurrent(display, means->surface, means->surface, means->context) != EGL_TRUE) {
        why = egl_error("eglMakeCurrent");
        return nullptr;
    }
    return means;
}

struct Way {
    std::string name;
    std::function<EGLDisplay()> display;
};

/// In the order in which they are tried. Surfaceless needs no hardware; a device is how vendors other than Mesa do it.
std::vector<Way> ways() {
    std::vector<Way> list;
    const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    const auto get_display =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (get_display != nullptr && has_extension(extensions, "EGL_MESA_platform_surfaceless")) {
        list.push_back({"EGL surfaceless", [get_display] {
                            return get_display(EGL_PLATFORM_SURFACELESS_MESA,
                                               reinterpret_cast<void*>(EGL_DEFAULT_DISPLAY), nullptr);
                        }});
    }
    const auto query_devices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    if (get_display != nullptr && query_devices != nullptr && has_extension(extensions, "EGL_EXT_platform_device")) {
        std::array<EGLDeviceEXT, 16> devices{};
        EGLint count = 0;
        query_devices(static_cast<EGLint>(devices.size()), devices.data(), &count);
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            list.push_back({"EGL device", [get_display, device = devices[i]] {
                                return get_display(EGL_PLATFORM_DEVICE_EXT, device, nullptr);
                            }});
        }
    }
    list.push_back({"EGL default display", [] { return eglGetDisplay(EGL_DEFAULT_DISPLAY); }});
    return list;
}

}  // namespace

std::unique_ptr<HeadlessContext::Means> egl_context(std::string& tried) {
    for (const Way& way : ways()) {
        std::string why;
        if (std::unique_ptr<EglMeans> means = context_on(way.display(), why)) {
            means->name = way.name;
            return means;
        }
        tried += (tried.empty() ? "" : "; ") + way.name + ": " + why;
    }
    return nullptr;
}

}  // namespace netglow
