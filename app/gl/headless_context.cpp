#include "app/gl/headless_context.h"

#include "app/gl/context_means.h"
#include "app/gl/load_gl.h"
#include "core/base/error.h"

namespace netglow {

HeadlessContext::HeadlessContext() {
    std::string tried;
    means_ = egl_context(tried);
    if (!means_) {
        means_ = hidden_window(tried);
    }
    if (!means_) {
        throw Error(
            "Drawing without a window needs OpenGL 3.3, through EGL or a display, and neither is to be had here (" +
            tried + "). On Debian, the packages libegl1 and libgl1-mesa-dri provide it without a display.");
    }
    load_gl(means_->loader());
}

HeadlessContext::~HeadlessContext() = default;
HeadlessContext::HeadlessContext(HeadlessContext&&) noexcept = default;

void HeadlessContext::make_current() const {
    means_->make_current();
}
const std::string& HeadlessContext::means() const {
    return means_->name;
}

}  // namespace netglow
