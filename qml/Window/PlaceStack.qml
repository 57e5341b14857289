// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Alerts
import Leitstand.Communication
import Leitstand.Controls
import Leitstand.Incidents
import Leitstand.Situation
import Leitstand.View

// The places, one of them seen. Charts cost as much hidden as shown: Insight lives only while somebody looks at it.
FocusScope {
    id: root

    required property Session session
    property string page: "situation"
    readonly property bool answering: communication.answering
    readonly property var order: ["situation", "alerts", "incidents", "communication", "insight", "overview"]
    signal placeWanted(page: string)
    // A list of alert ids; a signal of Qt 6.4 takes no list<string>.
    signal openingWanted(alertIds: var)

    function showAlert(alertId: string): void {
        root.placeWanted("alerts");
        alerts.show(alertId);
    }
    function showIncident(incidentId: string): void {
        root.placeWanted("incidents");
        incidents.show(incidentId);
    }
    // With the incident that is looked at: on its page, but for what needs no page.
    function actOnIncident(name: string): void {
        const incidentId = session.incident.incidentId;
        if (name === "acknowledge") {
            session.acknowledge(incidentId);
        } else if (name === "message") {
            writeNext(incidentId);
        } else {
            showIncident(incidentId);
            incidents.act(name);
        }
    }
    // What was opened here has come back from the log. Situation shows it by itself.
    function arrived(incidentId: string): void {
        if (page === "alerts" || page === "incidents")
            showIncident(incidentId);
    }
    function write(incidentId: string): void {
        root.placeWanted("communication");
        communication.write(incidentId);
    }
    function writeNext(incidentId: string): void {
        root.placeWanted("communication");
        communication.writeNext(incidentId);
    }
    function writeDraft(incidentId: string, draftId: string): void {
        if (draftId.length > 0)
            session.draft.openDraft(incidentId, draftId);
        write(incidentId);
    }
    // What waits for this person's approval; then the message that is owed soonest.
    function writeMostUrgent(): void {
        const review = session.review;
        const atWaiting = page === "communication" && review.draftState === Facts.DraftInReview && review.whyNotApprove.length === 0;
        if (review.waitingForMe > 0 && !atWaiting) {
            review.openWaiting();
            write(session.draft.incidentId);
        } else if (session.draft.openMostUrgent())
            write(session.draft.incidentId);
        else
            root.placeWanted("communication");
    }
    function focusFilter(): void {
        if (page !== "situation" && page !== "alerts")
            root.placeWanted("alerts");
        if (page === "situation")
            situation.focusFilter();
        else
            alerts.focusFilter();
    }
    function takeFocus(): void {
        switch (page) {
        case "situation": situation.focusAlerts(); break;
        case "alerts": alerts.focusAlerts(); break;
        case "incidents": incidents.focusBoard(); break;
        case "communication": communication.focusList(); break;
        default: root.forceActiveFocus();
        }
    }
    onPageChanged: takeFocus()

    StackLayout {
        anchors.fill: parent
        currentIndex: Math.max(0, root.order.indexOf(root.page))

        SituationPage {
            id: situation
            focus: root.page === "situation"
            session: root.session
            onAlertWanted: alertId => root.showAlert(alertId)
            onIncidentWanted: incidentId => root.showIncident(incidentId)
            onOpeningWanted: alertIds => root.openingWanted(alertIds)
            onDraftWanted: incidentId => root.write(incidentId)
        }
        AlertsPage {
            id: alerts
            focus: root.page === "alerts"
            session: root.session
            onIncidentWanted: incidentId => root.showIncident(incidentId)
            onOpeningWanted: alertIds => root.openingWanted(alertIds)
        }
        IncidentsPage {
            id: incidents
            focus: root.page === "incidents"
            session: root.session
            onAlertWanted: alertId => root.showAlert(alertId)
            onDraftWanted: incidentId => root.writeNext(incidentId)
            onOpeningWanted: alertIds => root.openingWanted(alertIds)
        }
        CommunicationPage {
            id: communication
            focus: root.page === "communication"
            session: root.session
            onIncidentWanted: incidentId => root.showIncident(incidentId)
        }
        // By address: in Qt 6.4 a Loader cannot make a bound component, and an unbound one may not name `root`.
        Loader {
            active: root.page === "insight"
            focus: root.page === "insight"
            Component.onCompleted: setSource("qrc:/qt/qml/Leitstand/Insight/InsightPage.qml", { session: root.session })
        }
        Loader {
            active: root.page === "overview"
            focus: root.page === "overview"
            Component.onCompleted: setSource("qrc:/qt/qml/Leitstand/Overview/OverviewPage.qml", { session: root.session })
        }
    }
    // Old data looks old wherever it is; nothing it covers goes away.
    Hatch {
        objectName: "oldPicture"
        anchors.fill: parent
        visible: Theme.aged
        color: Theme.shadeOf(Theme.dim, 0.16)
        step: Theme.px(12)
    }
}
