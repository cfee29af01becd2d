#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <glad/gl.h>
#include <gtest/gtest.h>

#include <array>
#include <string_view>

#include "app/gl/headless_context.h"
#include "app/gl/shader.h"
#include "app/render/embedded.h"

namespace netglow::test {
namespace {

/// A context of OpenGL ES 3.0 without a display, current while it lives.
class EsContext {
public:
    EsContext() {
        const auto get_display =
            reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
        display_ = get_display(EGL_PLATFORM_SURFACELESS_MESA, nullptr, nullptr);
        constexpr std::array<EGLint, 5> wanted = {EGL_SURFACE_TYPE, EGL_DONT_CARE, EGL_RENDERABLE_TYPE,
                                                  EGL_OPENGL_ES3_BIT, EGL_NONE};
        constexpr std::array<EGLint, 5> version = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 0,
                                                   EGL_NONE};
        EGLConfig config = nullptr;
        EGLint configs = 0;
        if (eglInitialize(display_, nullptr, nullptr) == EGL_TRUE && eglBindAPI(EGL_OPENGL_ES_API) == EGL_TRUE &&
            eglChooseConfig(display_, wanted.data(), &config, 1, &configs) == EGL_TRUE && configs > 0) {
            context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, version.data());
        }
        current_ = context_ != EGL_NO_CONTEXT &&
                   eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE &&
                   gladLoadGL(eglGetProcAddress) != 0;
    }
    ~EsContext() {
        eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (context_ != EGL_NO_CONTEXT) eglDestroyContext(display_, context_);
        eglTerminate(display_);
        eglBindAPI(EGL_OPENGL_API);
        eglReleaseThread();
    }
    EsContext(const EsContext&) = delete;
    EsContext& operator=(const EsContext&) = delete;

    bool current() const { return current_; }

private:
    EGLDisplay display_ = EGL_NO_DISPLAY;
    EGLContext context_ = EGL_NO_CONTEXT;
    bool current_ = false;
};

void compile_all() {
    using namespace embedded;
    struct Program {
        const char* name;
        std::string_view vertex;
        std::string_view fragment;
    };
    const std::array programs = {Program{"shape", shape_vert, shape_frag},
                                 Program{"edges", edges_vert, edges_frag},
                                 Program{"density", density_vert, density_frag},
                                 Program{"lines", density_vert, lines_frag},
                                 Program{"density_patch", density_patch_vert, density_patch_frag},
                                 Program{"picture", picture_vert, picture_frag},
                                 Program{"raster", raster_vert, raster_frag}};
    for (const Program& program : programs) {
        EXPECT_NO_THROW(Shader(program.name, program.vertex, program.fragment)) << program.name;
    }
}

TEST(Shaders, CompileForOpenGl) {
    const HeadlessContext context;
    compile_all();
}

TEST(Shaders, CompileForOpenGlEs) {
    const EsContext context;
    ASSERT_TRUE(context.current());
    const std::string_view version = reinterpret_cast<const char*>(glGetString(GL_VERSION));
    ASSERT_TRUE(version.starts_with("OpenGL ES")) << version;
    compile_all();
}

TEST(Shaders, LeaveTheirHeadToTheProgram) {
    for (const std::string_view text : {embedded::shape_vert, embedded::edges_frag, embedded::raster_frag}) {
        EXPECT_EQ(text.find("#version"), std::string_view::npos);
        EXPECT_EQ(text.find("precision "), std::string_view::npos);
    }
}

}  // namespace
}  // namespace netglow::test
