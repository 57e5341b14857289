<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AlertTable</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message numerus="yes">
        <source>%Ln firing</source>
        <translation>
            <numerusform>%Ln firing</numerusform>
            <numerusform>%Ln firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open incident from %Ln</source>
        <translation>
            <numerusform>Open incident from %Ln</numerusform>
            <numerusform>Open incident from %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) are hidden by it.</source>
        <translation>
            <numerusform>%Ln alert is hidden by it.</numerusform>
            <numerusform>%Ln alerts are hidden by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message numerus="yes">
        <source>The author stands by %Ln place(s) against the check</source>
        <translation>
            <numerusform>The author stands by %Ln place against the check</numerusform>
            <numerusform>The author stands by %Ln places against the check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message numerus="yes">
        <source>%Ln in the last hour</source>
        <translation>
            <numerusform>%Ln in the last hour</numerusform>
            <numerusform>%Ln in the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Give a role in %Ln incident(s)</source>
        <translation>
            <numerusform>Give a role in %Ln incident</numerusform>
            <numerusform>Give a role in %Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardLane</name>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln incident</numerusform>
            <numerusform>%Ln incidents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot: </source>
        <translation>
            <numerusform>%Ln of them cannot: </numerusform>
            <numerusform>%Ln of them cannot: </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%Ln marked</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%Ln marked</numerusform>
            <numerusform>%Ln marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartsPanel</name>
    <message numerus="yes">
        <source>Flood: %Ln in 10 min</source>
        <translation>
            <numerusform>Flood: %Ln in 10 min</numerusform>
            <numerusform>Flood: %Ln in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommunicationPage</name>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) for your approval</source>
        <translation>
            <numerusform>%Ln message waits for your approval</numerusform>
            <numerusform>%Ln messages wait for your approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersWall</name>
    <message numerus="yes">
        <source>%Ln message(s) overdue</source>
        <translation>
            <numerusform>%Ln message overdue</numerusform>
            <numerusform>%Ln messages overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers do not know of %Ln incident(s) yet</source>
        <translation>
            <numerusform>Customers do not know of %Ln incident yet</numerusform>
            <numerusform>Customers do not know of %Ln incidents yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryPane</name>
    <message numerus="yes">
        <source>Of %Ln recipient(s) nobody knows whether the message has arrived. Sent again, some may get it twice.</source>
        <translation>
            <numerusform>Of %Ln recipient nobody knows whether the message has arrived. Sent again, it may arrive twice.</numerusform>
            <numerusform>Of %Ln recipients nobody knows whether the message has arrived. Sent again, some may get it twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeliveryRow</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln in doubt</numerusform>
            <numerusform>%Ln in doubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tried again at %1</source>
        <translation>
            <numerusform>%Ln tried again at %1</numerusform>
            <numerusform>%Ln tried again at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tried again</source>
        <translation>
            <numerusform>%Ln tried again</numerusform>
            <numerusform>%Ln tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message numerus="yes">
        <source>By %1 (%Ln)</source>
        <comment>groups</comment>
        <translation>
            <numerusform>By %1 (%Ln)</numerusform>
            <numerusform>By %1 (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandlingBar</name>
    <message numerus="yes">
        <source>%Ln wait(s)</source>
        <translation>
            <numerusform>%Ln waits</numerusform>
            <numerusform>%Ln wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %Ln</source>
        <translation>
            <numerusform>Acknowledge %Ln</numerusform>
            <numerusform>Acknowledge %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silence %Ln …</source>
        <translation>
            <numerusform>Silence %Ln …</numerusform>
            <numerusform>Silence %Ln …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message numerus="yes">
        <source>%Ln error(s) passed over</source>
        <translation>
            <numerusform>%Ln error passed over</numerusform>
            <numerusform>%Ln errors passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message numerus="yes">
        <source>%Ln alert(s) firing</source>
        <translation>
            <numerusform>%Ln alert firing</numerusform>
            <numerusform>%Ln alerts firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relapse(s)</source>
        <translation>
            <numerusform>%Ln relapse</numerusform>
            <numerusform>%Ln relapses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncidentChooser</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message numerus="yes">
        <source>Flood: %Ln in 10 min</source>
        <translation>
            <numerusform>Flood: %Ln in 10 min</numerusform>
            <numerusform>Flood: %Ln in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvestigationSection</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkAlertsDialog</name>
    <message numerus="yes">
        <source>Link %Ln alert(s)</source>
        <translation>
            <numerusform>Link %Ln alert</numerusform>
            <numerusform>Link %Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message numerus="yes">
        <source>To which incident do %Ln alert(s) belong?</source>
        <translation>
            <numerusform>To which incident does %Ln alert belong?</numerusform>
            <numerusform>To which incident do %Ln alerts belong?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoadWall</name>
    <message numerus="yes">
        <source>FLOOD: %Ln new alert(s) in 10 min</source>
        <translation>
            <numerusform>FLOOD: %Ln new alert in 10 min</numerusform>
            <numerusform>FLOOD: %Ln new alerts in 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alert(s) in 10 min</source>
        <translation>
            <numerusform>%Ln new alert in 10 min</numerusform>
            <numerusform>%Ln new alerts in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>In which of these %Ln incident(s) does it go on?</source>
        <translation>
            <numerusform>In which of these incidents does it go on?</numerusform>
            <numerusform>In which of these %Ln incidents does it go on?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) will be closed. Their alerts and components go over to “%1”, their outages count there.</source>
        <translation>
            <numerusform>%Ln incident will be closed. Its alerts and components go over to “%1”, its outages count there.</numerusform>
            <numerusform>%Ln incidents will be closed. Their alerts and components go over to “%1”, their outages count there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageColumn</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageWording</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln hint</numerusform>
            <numerusform>%Ln hints</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricGrid</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>measures not shown</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoiseDialog</name>
    <message numerus="yes">
        <source>fired %Ln time(s)</source>
        <translation>
            <numerusform>fired %Ln time</numerusform>
            <numerusform>fired %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over within 5 min</source>
        <translation>
            <numerusform>%Ln over within 5 min</numerusform>
            <numerusform>%Ln over within 5 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flapping</source>
        <translation>
            <numerusform>%Ln flapping</numerusform>
            <numerusform>%Ln flapping</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced</source>
        <translation>
            <numerusform>%Ln silenced</numerusform>
            <numerusform>%Ln silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in an incident</source>
        <translation>
            <numerusform>%Ln in an incident</numerusform>
            <numerusform>%Ln in an incident</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenIncidentDialog</name>
    <message numerus="yes">
        <source>Open an incident from %Ln alert(s)</source>
        <translation>
            <numerusform>Open an incident from %Ln alert</numerusform>
            <numerusform>Open an incident from %Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some of these are worked on already, in %Ln incident(s).</source>
        <translation>
            <numerusform>Some of these are worked on already, in %Ln incident.</numerusform>
            <numerusform>Some of these are worked on already, in %Ln incidents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutageSection</name>
    <message numerus="yes">
        <source>%Ln still going on</source>
        <comment>outages</comment>
        <translation>
            <numerusform>%Ln still going on</numerusform>
            <numerusform>%Ln still going on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%Ln open incident(s)</source>
        <translation>
            <numerusform>%Ln open incident</numerusform>
            <numerusform>%Ln open incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message numerus="yes">
        <source>%Ln relapse(s)</source>
        <translation>
            <numerusform>%Ln relapse</numerusform>
            <numerusform>%Ln relapses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message numerus="yes">
        <source>New alerts per minute in the last hour, at most %Ln in one minute</source>
        <translation>
            <numerusform>New alerts per minute in the last hour, at most %Ln in one minute</numerusform>
            <numerusform>New alerts per minute in the last hour, at most %Ln in one minute</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceChart</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>services not shown</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServicesWall</name>
    <message numerus="yes">
        <source>%Ln not as it should be</source>
        <comment>components</comment>
        <translation>
            <numerusform>%Ln is not as it should be</numerusform>
            <numerusform>%Ln are not as they should be</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln components work</source>
        <translation>
            <numerusform>The %Ln component works</numerusform>
            <numerusform>All %Ln components work</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilenceDialog</name>
    <message numerus="yes">
        <source>Silence %Ln alert(s)</source>
        <translation>
            <numerusform>Silence %Ln alert</numerusform>
            <numerusform>Silence %Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This silences %Ln alert(s)</source>
        <translation>
            <numerusform>This silences %Ln alert</numerusform>
            <numerusform>This silences %Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This silences %Ln alert(s), %1 of them critical</source>
        <translation>
            <numerusform>This silences %Ln alert, %1 of them critical</numerusform>
            <numerusform>This silences %Ln alerts, %1 of them critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen alert(s) go on notifying</source>
        <translation>
            <numerusform>%Ln of the chosen alerts goes on notifying</numerusform>
            <numerusform>%Ln of the chosen alerts go on notifying</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilenceLine</name>
    <message numerus="yes">
        <source>Silences %Ln alert(s) now</source>
        <translation>
            <numerusform>Silences %Ln alert now</numerusform>
            <numerusform>Silences %Ln alerts now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SilencesPane</name>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SituationRow</name>
    <message numerus="yes">
        <source>%Ln relapse(s)</source>
        <translation>
            <numerusform>%Ln relapse</numerusform>
            <numerusform>%Ln relapses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitSuggestionDialog</name>
    <message numerus="yes">
        <source>%1: %Ln part(s)</source>
        <translation>
            <numerusform>%1: %Ln part</numerusform>
            <numerusform>%1: %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message numerus="yes">
        <source>%Ln service(s): %1</source>
        <translation>
            <numerusform>%Ln service: %1</numerusform>
            <numerusform>%Ln services: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPane</name>
    <message numerus="yes">
        <source>Flood: what belongs together comes first. %Ln suggestion(s)</source>
        <translation>
            <numerusform>Flood: what belongs together comes first. %Ln suggestion</numerusform>
            <numerusform>Flood: what belongs together comes first. %Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s): alerts that belong together</source>
        <translation>
            <numerusform>%Ln suggestion: alerts that belong together</numerusform>
            <numerusform>%Ln suggestions: alerts that belong together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s): %1</source>
        <translation>
            <numerusform>%Ln suggestion: %1</numerusform>
            <numerusform>%Ln suggestions: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dismissed: show again</source>
        <translation>
            <numerusform>%Ln dismissed: show again</numerusform>
            <numerusform>%Ln dismissed: show again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineColumn</name>
    <message numerus="yes">
        <source>Timeline, %Ln entries</source>
        <translation>
            <numerusform>Timeline, %Ln entry</numerusform>
            <numerusform>Timeline, %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No entry fits the filter. %Ln are there.</source>
        <translation>
            <numerusform>No entry fits the filter. %Ln is there.</numerusform>
            <numerusform>No entry fits the filter. %Ln are there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message numerus="yes">
        <source>%Ln change(s) wait for the log</source>
        <translation>
            <numerusform>%Ln change waits for the log</numerusform>
            <numerusform>%Ln changes wait for the log</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <comment>events</comment>
        <translation>
            <numerusform>%Ln rejected</numerusform>
            <numerusform>%Ln rejected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallHeader</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken by nobody</source>
        <translation>
            <numerusform>%Ln taken by nobody</numerusform>
            <numerusform>%Ln taken by nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical, no incident</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln critical alert, no incident</numerusform>
            <numerusform>%Ln critical alerts, no incident</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallNotice</name>
    <message numerus="yes">
        <source>Back after %1, caught up on %Ln event(s)</source>
        <translation>
            <numerusform>Back after %1, caught up on %Ln event</numerusform>
            <numerusform>Back after %1, caught up on %Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::AlertHandling</name>
    <message numerus="yes">
        <source>%Ln alert(s) acknowledged; A gives them back</source>
        <translation>
            <numerusform>%Ln alert acknowledged; A gives it back</numerusform>
            <numerusform>%Ln alerts acknowledged; A gives them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) given back; nobody has them now</source>
        <translation>
            <numerusform>%Ln alert given back; nobody has it now</numerusform>
            <numerusform>%Ln alerts given back; nobody has them now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::Attention</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alert(s)</source>
        <translation>
            <numerusform>%Ln new alert</numerusform>
            <numerusform>%Ln new alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flood: %Ln new alert(s) in 10 minutes</source>
        <translation>
            <numerusform>Flood: %Ln new alert in 10 minutes</numerusform>
            <numerusform>Flood: %Ln new alerts in 10 minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) began</source>
        <translation>
            <numerusform>%Ln alert began</numerusform>
            <numerusform>%Ln alerts began</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln critical</numerusform>
            <numerusform>%Ln critical</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cleared</source>
        <translation>
            <numerusform>%Ln cleared</numerusform>
            <numerusform>%Ln cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came and went</source>
        <translation>
            <numerusform>%Ln came and went</numerusform>
            <numerusform>%Ln came and went</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) opened: %1</source>
        <translation>
            <numerusform>%Ln incident opened: %1</numerusform>
            <numerusform>%Ln incidents opened: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) closed: %1</source>
        <translation>
            <numerusform>%Ln incident closed: %1</numerusform>
            <numerusform>%Ln incidents closed: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::IncidentTimelineModel</name>
    <message numerus="yes">
        <source>%n earlier change(s) of alerts are not shown</source>
        <translation>
            <numerusform>%n earlier change of alerts is not shown</numerusform>
            <numerusform>%n earlier changes of alerts are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) fire</source>
        <translation>
            <numerusform>%n alert fires</numerusform>
            <numerusform>%n alerts fire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) resolved</source>
        <translation>
            <numerusform>%n alert resolved</numerusform>
            <numerusform>%n alerts resolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::PastedPictures</name>
    <message numerus="yes">
        <source>A note holds at most %n picture(s). Add this note first.</source>
        <translation>
            <numerusform>A note holds at most %n picture. Add this note first.</numerusform>
            <numerusform>A note holds at most %n pictures. Add this note first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::Session</name>
    <message numerus="yes">
        <source>%Ln incident(s) done</source>
        <translation>
            <numerusform>%Ln incident done</numerusform>
            <numerusform>%Ln incidents done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) have in common: %1</source>
        <translation>
            <numerusform>%Ln alert: %1</numerusform>
            <numerusform>%Ln alerts have in common: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
