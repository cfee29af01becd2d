// Loading OpenGL: the functions of the context that is current.
#pragma once

namespace netglow {

using GlLoader = void* (*)(const char* name);

/// Finds OpenGL's functions with `loader`. To be called once a context is current, before any GL owner is made. Throws
/// Error where OpenGL is older than 3.3; it says what there is, and that `netglow render` works without a window.
void load_gl(GlLoader loader);

}  // namespace netglow
