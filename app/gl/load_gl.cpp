#include "app/gl/load_gl.h"

#include <glad/gl.h>

#include <string>

#include "core/base/error.h"

namespace netglow {

namespace {

std::string what_there_is(int version) {
    if (version == 0) {
        return "OpenGL could not be loaded";
    }
    return "this machine offers OpenGL " + std::to_string(GLAD_VERSION_MAJOR(version)) + "." +
           std::to_string(GLAD_VERSION_MINOR(version));
}

}  // namespace

void load_gl(GlLoader loader) {
    const int version = gladLoadGLUserPtr(
        [](void* user, const char* name) {
            return reinterpret_cast<GLADapiproc>((*static_cast<GlLoader*>(user))(name));
        },
        &loader);
    if (version < GLAD_MAKE_VERSION(3, 3)) {
        throw Error("Netglow draws with OpenGL 3.3 or later, but " + what_there_is(version) +
                    ". `netglow render FILE -o OUT.png` makes a picture without a window.");
    }
}

}  // namespace netglow
