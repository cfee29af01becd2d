#include "core/scene/strip/heat_map.h"

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

constexpr Eigen::Index kMostBlocks = 40;  ///< along a side

Eigen::Index blocks_along(Eigen::Index entries) {
    return std::min(entries, kMostBlocks);
}

/// Block (row, column) of `rows` × `columns`.
double mean_of(const Matrix& matrix, Eigen::Index row, Eigen::Index rows, Eigen::Index column, Eigen::Index columns) {
    const Eigen::Index top = row * matrix.rows() / rows;
    const Eigen::Index left = column * matrix.cols() / columns;
    return matrix
        .block(top, left, (row + 1) * matrix.rows() / rows - top, (column + 1) * matrix.cols() / columns - left)
        .mean();
}

/// The block that an entry is in.
Eigen::Index block_of(Eigen::Index entry, Eigen::Index entries) {
    const Eigen::Index blocks = blocks_along(entries);
    return ((entry + 1) * blocks - 1) / entries;
}

}  // namespace

Matrix heat_blocks(const Matrix& matrix) {
    Matrix blocks(blocks_along(matrix.rows()), blocks_along(matrix.cols()));
    for (Eigen::Index column = 0; column < blocks.cols(); ++column) {
        for (Eigen::Index row = 0; row < blocks.rows(); ++row) {
            blocks(row, column) = mean_of(matrix, row, blocks.rows(), column, blocks.cols());
        }
    }
    return blocks;
}

void HeatMaps::apply_change(const Network& network, const Change& change) {
    if (const WeightChanged* weight = std::get_if<WeightChanged>(&change)) {
        const std::size_t place = weight->edge.layer - 1;
        if (place < layers_.size() && layers_[place]) {
            const Matrix& weights = network.layer(weight->edge.layer).weights;
            Matrix& blocks = *layers_[place];
            const Eigen::Index row = block_of(static_cast<Eigen::Index>(weight->edge.to), weights.rows());
            const Eigen::Index column = block_of(static_cast<Eigen::Index>(weight->edge.from), weights.cols());
            blocks(row, column) = mean_of(weights, row, blocks.rows(), column, blocks.cols());
        }
    } else if (const WeightsChanged* weights = std::get_if<WeightsChanged>(&change)) {
        for (std::size_t layer = weights->first; layer <= std::min(weights->last, layers_.size()); ++layer) {
            layers_[layer - 1].reset();
        }
    } else if (is_structural(change)) {
        layers_.clear();
    }
}

const Matrix& HeatMaps::of(const Network& network, std::size_t layer) {
    layers_.resize(network.depth());
    std::optional<Matrix>& blocks = layers_[layer - 1];
    if (!blocks) {
        blocks = heat_blocks(network.layer(layer).weights);
    }
    return *blocks;
}

Rect heat_map_rect(const Matrix& matrix, bool transposed, const Rect& room) {
    constexpr float kLeastSide = 24;
    const auto rows = static_cast<float>(transposed ? matrix.cols() : matrix.rows());
    const auto columns = static_cast<float>(transposed ? matrix.rows() : matrix.cols());
    const float cell = std::min(room.width / columns, room.height / rows);
    const float width = std::clamp(cell * columns, std::min(kLeastSide, room.width), room.width);
    const float height = std::clamp(cell * rows, std::min(kLeastSide, room.height), room.height);
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

void append_heat_map(const Matrix& upright, bool transposed, const Rect& rect, const Theme& theme,
                     std::vector<Shape>& shapes) {
    const Matrix blocks = transposed ? Matrix(upright.transpose()) : upright;
    const double largest = std::max(blocks.cwiseAbs().maxCoeff(), 1e-300);
    const float width = rect.width / static_cast<float>(blocks.cols());
    const float height = rect.height / static_cast<float>(blocks.rows());
    for (Eigen::Index row = 0; row < blocks.rows(); ++row) {
        for (Eigen::Index column = 0; column < blocks.cols(); ++column) {
            const double value = blocks(row, column);
            const Color fill = mix(theme.field, value < 0 ? theme.negative : theme.positive,
                                   static_cast<float>(std::abs(value) / largest));
            shapes.emplace_back(Box{.rect = {rect.x + width * static_cast<float>(column),
                                             rect.y + height * static_cast<float>(row), width, height},
                                    .corner = 0,
                                    .fill = fill,
                                    .fill_right = fill,
                                    .stroke = {}});
        }
    }
    shapes.emplace_back(Box{.rect = rect,
                            .corner = 0,
                            .fill = with_alpha(theme.line, 0),
                            .fill_right = with_alpha(theme.line, 0),
                            .stroke = theme.line,
                            .stroke_width = 1});
}

}  // namespace netglow
