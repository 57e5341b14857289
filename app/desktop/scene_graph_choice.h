// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window is drawn with. Where OpenGL is missing or done by the processor, Qt Quick's own software scene graph
// takes a tenth of the time and 85 MB less memory; where OpenGL is missing, the default one aborts the program.
#pragma once

namespace leitstand {

enum class SceneGraph { Default, Software };

// After the QApplication was made and before the first window. Leaves everything as it is where the environment says
// what to use (QT_QUICK_BACKEND, QSG_RHI_BACKEND). Main thread.
SceneGraph chooseSceneGraph();

// Call before the QApplication is made: without a display the window is drawn into memory.
void useOffscreenWithoutDisplay();

} // namespace leitstand
