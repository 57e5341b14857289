// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The white space and the lines of a report on paper. The style sheets of QTextDocument know no lengths in points, and its
// layout forgets the margins of what stands beside a table.
#pragma once

class QTextDocument;

namespace leitstand {

// `pixelsPerPoint`: of the screen, from which the layout goes over to the device that it is made for.
void setReportSpacing(QTextDocument& document, double pixelsPerPoint);
// A heading at the end of a page goes over to the next one with what it stands above. Once the page has its size.
void keepHeadingsWithText(QTextDocument& document);

} // namespace leitstand
