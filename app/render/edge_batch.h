// EdgeBatch: the edges of one layer pair on the GPU: one float an edge, and the centres of the discs.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "app/gl/shader_program.h"
#include "app/gl/texture.h"
#include "app/gl/vertex_array.h"
#include "core/scene/scene.h"

namespace netglow {

class EdgeBatch {
public:
    EdgeBatch();

    /// Brings the GPU's copy up to date and answers the bytes uploaded. O(edges) comparisons; a weight that changed
    /// uploads itself alone. `scratch` is room that batches share.
    std::size_t update(const EdgeBundle& bundle, std::vector<float>& scratch);
    /// Draws what update() was given last, with the edges' program in use and its camera set.
    void draw(const EdgeBundle& bundle, const ShaderProgram& program) const;

private:
    std::size_t update_centres(const EdgeBundle& bundle);

    Buffer weights_;
    VertexArray vertices_;
    std::optional<Texture> centres_;
    std::vector<Point> held_;
};

}  // namespace netglow
