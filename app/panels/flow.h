// Flow: a panel's window, filled from top to bottom; what is scrolled out of sight costs next to nothing.
#pragma once

#include <string_view>

#include "app/ui/ui.h"

namespace netglow {

class Flow {
public:
    /// Opens a fixed window over `rect` (pixels) that scrolls when its content is taller.
    Flow(const Ui& ui, const char* id, const Rect& rect);
    ~Flow();  ///< closes it
    Flow(const Flow&) = delete;
    Flow& operator=(const Flow&) = delete;

    /// The next `height` points over the panel's width; in pixels.
    Rect take(float height);
    void space(float points) { y_ += ui_.px(points); }
    /// Whether anything of the next `height` points can be seen.
    bool visible(float height) const;
    void skip(float height) { y_ += ui_.px(height); }

    float left() const { return rect_.x; }
    float right() const { return rect_.right(); }
    float y() const { return y_; }
    void heading(std::string_view text);

private:
    const Ui& ui_;
    Rect rect_;
    float top_ = 0;
    float y_ = 0;
};

}  // namespace netglow
