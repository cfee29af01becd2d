#include "app/gl/load_gl.h"

#include <glad/gl.h>

#include <string>

#include "core/base/error.h"

namespace netglow {

void load_gl(GlLoader loader) {
    const int version = gladLoadGL(reinterpret_cast<GLADloadfunc>(loader));
    if (version < GLAD_MAKE_VERSION(3, 3)) {
        throw Error("Netglow draws with OpenGL 3.3; this machine offers " +
                    (version == 0 ? std::string("none")
                                  : std::to_string(GLAD_VERSION_MAJOR(version)) + "." +
                                        std::to_string(GLAD_VERSION_MINOR(version))) +
                    ". A newer graphics driver may help, or Mesa's software drawing (LIBGL_ALWAYS_SOFTWARE=1); "
                    "netglow forward FILE prints the numbers without any.");
    }
}

}  // namespace netglow
