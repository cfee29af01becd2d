#include "app/animations.h"

#include <algorithm>
#include <utility>

#include "core/scene/layout/glide.h"
#include "core/timeline/easing.h"

namespace netglow {
namespace {

constexpr double kGlideSeconds = 0.35;
constexpr double kFlightSeconds = 0.35;

double eased(double begun, double now, double seconds) {
    return ease_in_out(std::clamp((now - begun) / seconds, 0.0, 1.0));
}

}  // namespace

void Animations::begin(const Network& network, const Layout& layout, const Camera& camera, bool glides, double now) {
    if (const std::vector<Change> changes = std::exchange(changes_, {}); !changes.empty()) {
        glide_.reset();
        if (drawn_ && glides) {
            glide_ = Glide{glide_start(*drawn_, layout, changes), now};
        }
    }
    if (const std::optional<NeuronAt> neuron = std::exchange(destination_, std::nullopt);
        neuron && network.contains(*neuron)) {
        flight_ = Flight{camera, at_neuron(layout, *neuron), camera, now};
    }
}

Layout Animations::layout_at(const Layout& layout, double now) const {
    if (!glide_ || !same_shape(glide_->start, layout)) {
        return layout;
    }
    return glide_between(glide_->start, layout, eased(glide_->begun, now, kGlideSeconds));
}

std::optional<Camera> Animations::camera_at(const Camera& camera, double now) {
    if (!flight_) {
        return std::nullopt;
    }
    if (!(camera == flight_->now)) {
        flight_.reset();
        return std::nullopt;
    }
    flight_->now = camera_between(flight_->from, flight_->to, eased(flight_->begun, now, kFlightSeconds));
    const Camera moved = flight_->now;
    if (now - flight_->begun >= kFlightSeconds) {
        flight_.reset();
    }
    return moved;
}

void Animations::end_arrived(double now) {
    if (glide_ && now - glide_->begun >= kGlideSeconds) {
        glide_.reset();
    }
}

std::optional<Camera> Animations::finish() {
    glide_.reset();
    const std::optional<Flight> flight = std::exchange(flight_, std::nullopt);
    return flight ? std::optional(flight->to) : std::nullopt;
}

}  // namespace netglow
