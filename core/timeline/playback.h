// Playback: where the viewer is in a timeline, and how time moves it. A value; time is passed in.
#pragma once

#include "core/timeline/stride.h"

namespace netglow {

struct Playback {
    double seconds = 0;  ///< position in the timeline, at speed 1
    bool playing = false;
    double speed = 1;  ///< 0.25 .. 4
    bool loop = false;
    double stop_at = -1;  ///< a step forward stops here; negative: none
    double rested = 0;    ///< seconds of wall time spent at the end, before a loop begins again

    bool moving() const { return playing; }
};

void play(Playback& playback, const Timeline& timeline);  ///< from the start again when at the end
void pause(Playback& playback);
/// Animates to the end of the step under way (or of the next one) and stops exactly there. While it animates a step,
/// that step is finished at once and the next one animated, so that every press is a step.
void step_forward(Playback& playback, const Timeline& timeline, Stride stride = Stride::step);
/// Goes at once to where the step under way (or the one before) began.
void step_back(Playback& playback, const Timeline& timeline, Stride stride = Stride::step);
void seek(Playback& playback, const Timeline& timeline, double seconds);  ///< clamped; stops a step, keeps playing

/// Moves by `elapsed` seconds of wall time times speed. At the end it stops, or with `loop` begins again after a rest
/// of a second at the finished picture.
void advance(Playback& playback, const Timeline& timeline, double elapsed);

/// The same place in another timeline; a step under way is ended at the place it had reached.
void change_timeline(Playback& playback, const Timeline& from, const Timeline& to);

}  // namespace netglow
