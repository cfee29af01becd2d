// EventFeed: which events one frame of ImGui can hear without losing one.
//
// ImGui looks at the state of keys and buttons once a frame: of a press and a release between two frames, it would see
// neither. So a frame takes events only up to the one that would hide an earlier one.
#pragma once

#include "app/window/event.h"

namespace netglow {

class EventFeed {
public:
    /// Whether the event can be heard in the same frame as those taken before; if so, it counts as taken.
    bool takes(const Event& event);
    void begin_frame() { *this = EventFeed(); }

private:
    bool takes_key(const KeyEvent& key);

    bool button_changed_ = false;
    bool key_changed_ = false;
    bool named_key_ = false;  ///< Backspace, arrows …: text behind it would be handled before it
    bool text_ = false;
};

}  // namespace netglow
