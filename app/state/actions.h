// Every kind of action.
#pragma once

#include "app/state/action.h"
#include "app/state/document/edit_actions.h"
#include "app/state/document/file_actions.h"
#include "app/state/inputs/input_actions.h"
#include "app/state/play/play_actions.h"
#include "app/state/recovery/recovery_actions.h"
#include "app/state/session/session_actions.h"
#include "app/state/view/view_actions.h"
