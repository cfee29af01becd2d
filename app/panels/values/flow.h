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

    /// Scrolls no further than it must to have the next `height` points in sight, which the next frame shows; what is
    /// higher than the panel is shown from its top.
    void bring_into_sight(float height) const;

    float left() const { return rect_.x; }
    float right() const { return rect_.right(); }
    float y() const { return y_; }
    /// Pixels from here to the panel's lower end, as it lies where nothing is scrolled; negative below it.
    float rest() const { return rect_.height - (y_ - top_); }
    void heading(std::string_view text);

private:
    const Ui& ui_;
    Rect rect_;
    float top_ = 0;
    float y_ = 0;
};

}  // namespace netglow
