// Loads OpenGL's functions for the context that is current.
#pragma once

namespace netglow {

using GlLoader = void* (*)(const char* name);

/// Throws Error where the context is older than OpenGL 3.3; it names what works without one.
void load_gl(GlLoader loader);

}  // namespace netglow
