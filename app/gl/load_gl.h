// Loads OpenGL's functions for the current context.
#pragma once

namespace netglow {

using GlLoader = void* (*)(const char* name);

/// Throws Error if the context is older than OpenGL 3.3; the message says which commands work without it.
void load_gl(GlLoader loader);

}  // namespace netglow
