// EventFeed: decides which events ImGui can handle in one frame without losing any.
//
// ImGui samples the state of keys and buttons once a frame: it would miss a press and a release between two frames. So
// a frame takes events only up to the one that would hide an earlier one.
#pragma once

#include "app/window/event.h"

namespace netglow {

class EventFeed {
public:
    /// Whether the event can be handled in the same frame as those taken before; if so, it counts as taken.
    bool takes(const Event& event);
    void begin_frame() { *this = EventFeed(); }

private:
    bool takes_key(const KeyEvent& key);

    bool button_changed_ = false;
    bool key_changed_ = false;
    bool named_key_ = false;  ///< Backspace, arrows …: ImGui would handle later text before it
    bool text_ = false;
};

}  // namespace netglow
