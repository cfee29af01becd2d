// What the network says about the picture on the pad.
#pragma once

#include <string>

#include "app/panels/panel.h"

namespace netglow {

/// What an empty pad asks for: "draw a digit" of ten outputs, else "draw a picture".
std::string empty_pad_words(const State& state);

/// The largest output by its name, once all of them are known, and its number in a column of its own: "3" and "1" are
/// no 31. A scene, so that it is sharp at every size. `rect` in pixels. Registers "pad/answer".
void pad_answer(Panel& panel, const Rect& rect);

}  // namespace netglow
