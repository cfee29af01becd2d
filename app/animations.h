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
    // Requests, kept until the next begin().
    void glide_after(const Change& change) { changes_.push_back(change); }
    void fly_to(NeuronAt neuron) { destination_ = neuron; }

    /// Starts the animations requested since the last frame, at `now` (seconds). `glides`: the network has few enough
    /// edges for neurons to glide at full frame rate; otherwise they jump.
    void begin(const Network& network, const Layout& layout, const Camera& camera, bool glides, double now);
    /// The neurons' positions at `now` during a glide to `layout`; `layout` itself when no glide is running.
    Layout layout_at(const Layout& layout, double now) const;
    /// The camera at `now` during a flight. Nothing when no flight is running, or when `camera` shows that the user has
    /// moved it, which ends the flight.
    std::optional<Camera> camera_at(const Camera& camera, double now);
    /// Records the layout just drawn: the next glide starts from it.
    void drawn(const Layout& layout) { drawn_ = layout; }

    /// Removes the animations that are complete at `now`.
    void end_arrived(double now);
    /// Completes all animations at once; returns the camera's destination if a flight was running.
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
        Camera now;  ///< as camera_at() last returned it
        double begun;
    };
    std::vector<Change> changes_;
    std::optional<NeuronAt> destination_;
    std::optional<Layout> drawn_;
    std::optional<Glide> glide_;
    std::optional<Flight> flight_;
};

}  // namespace netglow
