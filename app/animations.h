// Animations: neurons that glide to their new places after a change of structure, and the camera on its way to a
// neuron.
#pragma once

#include <optional>
#include <vector>

#include "core/network/change.h"
#include "core/scene/camera.h"
#include "core/scene/layout/layout.h"

namespace netglow {

class Animations {
public:
    // Asked for until the next frame is drawn.
    void glide_after(const Change& change) { changes_.push_back(change); }
    void fly_to(NeuronAt neuron) { destination_ = neuron; }

    /// Begins what was asked for since the last frame, at `now` (seconds). `glides`: few enough edges move that every
    /// frame is in time.
    void begin(const Network& network, const Layout& layout, const Camera& camera, bool glides, double now);
    /// Where neurons are at `now` on their way to `layout`; the layout itself where none is on its way.
    Layout layout_at(const Layout& layout, double now) const;
    /// Where the camera is at `now` on its way. Nothing where it is not, or `camera` shows that a hand has moved it.
    std::optional<Camera> camera_at(const Camera& camera, double now);
    /// What was drawn: the next glide begins there.
    void drawn(const Layout& layout) { drawn_ = layout; }

    /// Ends at `now` what has arrived.
    void end_arrived(double now);
    /// Everything is where it is going, at once; answers where the camera is then, if it was on its way.
    std::optional<Camera> finish();
    bool busy() const { return glide_ || flight_; }

private:
    struct Glide {
        Layout start;
        double begun;  ///< seconds
    };
    struct Flight {
        Camera from;
        Camera to;
        Camera now;  ///< as camera_at() answered it last
        double begun;
    };
    std::vector<Change> changes_;
    std::optional<NeuronAt> destination_;
    std::optional<Layout> drawn_;
    std::optional<Glide> glide_;
    std::optional<Flight> flight_;
};

}  // namespace netglow
