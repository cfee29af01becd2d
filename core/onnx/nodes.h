// What each kind of node does to the signal that comes into it: one function for each, over an Import.
//
// All of them throw Unfit where a node cannot be part of a chain of dense layers, Error for what is wrong in the model.
#pragma once

#include "core/onnx/import.h"

namespace netglow {

// matrix_nodes.cpp: layers.
void read_gemm(Import& import, const Node& node);
void read_mat_mul(Import& import, const Node& node);
void read_einsum(Import& import, const Node& node);  ///< that is such a product

// arithmetic_nodes.cpp: several inputs, value by value.
void read_arithmetic(Import& import, const Node& node);  ///< Add, Sub, Mul, Div, Pow, Sum, Mean, Max, Min, PRelu
void read_comparison(Import& import, const Node& node);  ///< Greater, GreaterOrEqual, Less, LessOrEqual
void read_not(Import& import, const Node& node);
void read_where(Import& import, const Node& node);

// normalization_nodes.cpp
void read_batch_normalization(Import& import, const Node& node);
void read_concat(Import& import, const Node& node);  ///< of one signal, or of functions of one: [1 − p, p]

// softmax_nodes.cpp
void read_softmax(Import& import, const Node& node);  ///< LogSoftmax, too
void read_log(Import& import, const Node& node);      ///< of a softmax, or value by value
/// What a softmax is written out with: exponentials, their sum, and the quotient. False where the node is none of it.
bool read_softmax_part(Import& import, const Node& node);

// neutral_nodes.cpp: what changes nothing, or only the shape.
void read_identity(Import& import, const Node& node);
void read_dropout(Import& import, const Node& node);
void read_cast(Import& import, const Node& node);
void read_slice(Import& import, const Node& node);
void read_gather(Import& import, const Node& node);
void read_pad(Import& import, const Node& node);
void read_tile(Import& import, const Node& node);    ///< Expand, too
void read_reduce(Import& import, const Node& node);  ///< of one value each: ReduceSum, ReduceMean, ReduceMax, ReduceMin
void read_shape_change(Import& import, const Node& node);
void read_shape(Import& import, const Node& node);

// learner_nodes.cpp: of the domain ai.onnx.ml.
void read_imputer(Import& import, const Node& node);
void read_scaler(Import& import, const Node& node);
void read_linear(Import& import, const Node& node);  ///< LinearClassifier, LinearRegressor
void read_normalizer(Import& import, const Node& node);

}  // namespace netglow
