// Bars with percentages beside the outputs of a network that answers with a class.
#pragma once

#include "core/scene/canvas/scene_parts.h"

namespace netglow {

/// Whether the outputs have them: they are an answer (answers_with_a_class()), and have texts and room.
bool has_answer_bars(const SceneInput& input);

/// One bar for each output; of a single output two, for "1" and "0". Empty while the output is not known. Texts have
/// the ids "share/o3" (of a single output "share/1", "share/0").
void add_answer_bars(const SceneInput& input, SceneParts& parts);

}  // namespace netglow
