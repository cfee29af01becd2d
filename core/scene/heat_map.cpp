#include "core/scene/heat_map.h"

#include <algorithm>
#include <cmath>

namespace netglow {

namespace {

constexpr Eigen::Index kMostBlocks = 40;  ///< along a side

/// The mean of each block: what the eye would make of it.
Matrix blocks_of(const Matrix& matrix) {
    const Eigen::Index rows = std::min(matrix.rows(), kMostBlocks);
    const Eigen::Index columns = std::min(matrix.cols(), kMostBlocks);
    Matrix blocks(rows, columns);
    for (Eigen::Index column = 0; column < columns; ++column) {
        const Eigen::Index left = column * matrix.cols() / columns;
        const Eigen::Index width = (column + 1) * matrix.cols() / columns - left;
        for (Eigen::Index row = 0; row < rows; ++row) {
            const Eigen::Index top = row * matrix.rows() / rows;
            blocks(row, column) = matrix.block(top, left, (row + 1) * matrix.rows() / rows - top, width).mean();
        }
    }
    return blocks;
}

}  // namespace

Rect heat_map_rect(const Matrix& matrix, bool transposed, const Rect& room) {
    constexpr float kLeastSide = 24;
    const auto rows = static_cast<float>(transposed ? matrix.cols() : matrix.rows());
    const auto columns = static_cast<float>(transposed ? matrix.rows() : matrix.cols());
    const float cell = std::min(room.width / columns, room.height / rows);
    const float width = std::clamp(cell * columns, std::min(kLeastSide, room.width), room.width);
    const float height = std::clamp(cell * rows, std::min(kLeastSide, room.height), room.height);
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

void append_heat_map(const Matrix& matrix, bool transposed, const Rect& rect, const Theme& theme,
                     std::vector<Shape>& shapes) {
    Matrix blocks = blocks_of(matrix);
    if (transposed) {
        blocks.transposeInPlace();
    }
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
