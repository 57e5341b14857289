<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutPicture</name>
    <message>
        <source>The log</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>nats-server %1</source>
        <translation>nats-server %1</translation>
    </message>
    <message>
        <source>No sign of life yet</source>
        <translation>Noch kein Lebenszeichen</translation>
    </message>
    <message>
        <source>Last sign of life %1 ago</source>
        <translation>Letztes Lebenszeichen vor %1</translation>
    </message>
    <message>
        <source>%1 events read</source>
        <translation>%1 Ereignisse gelesen</translation>
    </message>
    <message>
        <source>%1 events were removed from the log before they could be read</source>
        <translation>%1 Ereignisse wurden aus dem Protokoll entfernt, bevor sie gelesen werden konnten</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>No gateway has reported yet.</source>
        <translation>Noch hat sich kein Gateway gemeldet.</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>gestört</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>seit %1 still</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>meldet</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>good at %1</source>
        <translation>zuletzt gut um %1</translation>
    </message>
</context>
<context>
    <name>ActResultsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1 not possible</source>
        <translation>%1 nicht möglich</translation>
    </message>
    <message>
        <source>%1 wait for the log</source>
        <translation>%1 warten auf das Protokoll</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>waits for the log</source>
        <translation>wartet auf das Protokoll</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>von jemand anderem geändert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
</context>
<context>
    <name>ActionDialog</name>
    <message>
        <source>What is being done?</source>
        <translation>Was wird getan?</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Wie ging es aus?</translation>
    </message>
    <message>
        <source>Correct the action</source>
        <translation>Maßnahme berichtigen</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Roll back to the release of yesterday</source>
        <translation>Auf den Stand von gestern zurückgehen</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es tut</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Why was it not possible?</source>
        <translation>Warum war es nicht möglich?</translation>
    </message>
    <message>
        <source>Why did it fail?</source>
        <translation>Warum ist es gescheitert?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Was wurde daraus?</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>, for %1</source>
        <translation>, seit %1</translation>
    </message>
    <message>
        <source>, took %1</source>
        <translation>, dauerte %1</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>Wie ging es aus?</translation>
    </message>
</context>
<context>
    <name>AftermathRow</name>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
</context>
<context>
    <name>AftermathSection</name>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What was the reason, in the end? There may be more than one. A confirmed hypothesis is a good beginning.</source>
        <translation>Was war am Ende der Grund? Es können mehrere sein. Eine bestätigte Vermutung ist ein guter Anfang.</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>Prevention item</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>What will keep it from happening again, who does it, and by when?</source>
        <translation>Was verhindert, dass es wieder geschieht, wer macht es, und bis wann?</translation>
    </message>
    <message>
        <source>Duties to report</source>
        <translation>Meldepflichten</translation>
    </message>
    <message>
        <source>each clock starts with its own step</source>
        <translation>jede Frist beginnt mit ihrem eigenen Schritt</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Lief gut</translation>
    </message>
    <message>
        <source>Mark a note with “Went well” when you write it (W), also while it is going on.</source>
        <translation>Kennzeichnen Sie eine Notiz beim Schreiben (W) mit „Lief gut“, auch mittendrin.</translation>
    </message>
    <message>
        <source>Went badly</source>
        <translation>Lief schlecht</translation>
    </message>
    <message>
        <source>Mark a note with “Went badly” when you write it (W). It is for the report, not for blame.</source>
        <translation>Kennzeichnen Sie eine Notiz beim Schreiben (W) mit „Lief schlecht“. Das ist für den Bericht, nicht für Vorwürfe.</translation>
    </message>
    <message>
        <source>Correct the cause</source>
        <translation>Ursache berichtigen</translation>
    </message>
    <message>
        <source>What was the cause?</source>
        <translation>Was war die Ursache?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>The update removed the index that quotes need</source>
        <translation>Die Aktualisierung hat den Index entfernt, den Angebote brauchen</translation>
    </message>
</context>
<context>
    <name>AlertChecklist</name>
    <message>
        <source>Find an alert</source>
        <translation>Alarm suchen</translation>
    </message>
    <message>
        <source>Name, service or message</source>
        <translation>Name, Dienst oder Meldung</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>AlertDetails</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>This alert is not known any more</source>
        <translation>Dieser Alarm ist nicht mehr bekannt</translation>
    </message>
    <message>
        <source>No alert is chosen</source>
        <translation>Kein Alarm ausgewählt</translation>
    </message>
    <message>
        <source>Arrow keys choose one, Space marks several, O opens an incident from them.</source>
        <translation>Pfeiltasten wählen einen aus, die Leertaste markiert mehrere, O eröffnet daraus eine Störung.</translation>
    </message>
    <message>
        <source>Details of the alert</source>
        <translation>Einzelheiten zum Alarm</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Open incident</source>
        <translation>Störung eröffnen</translation>
    </message>
    <message>
        <source>Show its incident</source>
        <translation>Zugehörige Störung zeigen</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Silenced by %1</source>
        <translation>Stummgeschaltet von %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>To an incident …</source>
        <translation>Zu Störung …</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Silence …</source>
        <translation>Stummschalten …</translation>
    </message>
    <message>
        <source>%1 has it since %2</source>
        <translation>Übernommen von %1, %2</translation>
    </message>
</context>
<context>
    <name>AlertFilter</name>
    <message>
        <source>A filter has 10 kB at most.</source>
        <translation>Ein Filter hat höchstens 10 kB.</translation>
    </message>
    <message>
        <source>A filter has %1 terms at most.</source>
        <translation>Ein Filter hat höchstens %1 Bedingungen.</translation>
    </message>
    <message>
        <source>The quotes are not closed.</source>
        <translation>Die Anführungszeichen sind nicht geschlossen.</translation>
    </message>
    <message>
        <source>The name of a label is missing before &quot;%1&quot;.</source>
        <translation>Vor „%1“ fehlt der Name eines Labels.</translation>
    </message>
    <message>
        <source>A value is missing after &quot;%1&quot;. An empty one is written &quot;&quot;.</source>
        <translation>Nach „%1“ fehlt ein Wert. Einen leeren schreibt man &quot;&quot;.</translation>
    </message>
    <message>
        <source>A word is missing between the quotes.</source>
        <translation>Zwischen den Anführungszeichen fehlt ein Wort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of = != =~ !~ &lt; &lt;= &gt; &gt;=</source>
        <translation>„%1“ ist keines von = != =~ !~ &lt; &lt;= &gt; &gt;=</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>This is no length of time such as 10m, 1h30m or 2d.</source>
        <translation>Das ist keine Dauer wie 10m, 1h30m oder 2d.</translation>
    </message>
    <message>
        <source>This is none of critical, error, warning, unknown and info.</source>
        <translation>Das ist keines von critical, error, warning, unknown und info.</translation>
    </message>
    <message>
        <source>Only age and severity can be more or less.</source>
        <translation>Nur age und severity können größer oder kleiner sein.</translation>
    </message>
</context>
<context>
    <name>AlertGroupHead</name>
    <message>
        <source>without a value</source>
        <translation>ohne Wert</translation>
    </message>
</context>
<context>
    <name>AlertHeads</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>AlertRow</name>
    <message>
        <source>without a value</source>
        <translation>ohne Wert</translation>
    </message>
</context>
<context>
    <name>AlertTable</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln neuer</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>another order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>The list holds still while you aim, go through it, have marked something or read further down.</source>
        <translation>Die Liste hält still, solange Sie auf eine Zeile zielen, sie durchgehen, etwas markiert haben oder weiter unten lesen.</translation>
    </message>
</context>
<context>
    <name>AlertsPanel</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message numerus="yes">
        <source>%Ln firing</source>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open incident from %Ln</source>
        <translation>
            <numerusform>Störung aus %Ln eröffnen</numerusform>
            <numerusform>Störung aus %Ln eröffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolved too</source>
        <translation>Auch behobene</translation>
    </message>
    <message>
        <source>No alert matches the filter</source>
        <translation>Kein Alarm passt zum Filter</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>No source is connected yet</source>
        <translation>Noch ist keine Quelle angeschlossen</translation>
    </message>
    <message>
        <source>Nothing fires</source>
        <translation>Kein Alarm ist aktiv</translation>
    </message>
    <message>
        <source>Whether anything fires is not known</source>
        <translation>Ob Alarme aktiv sind, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) are hidden by it.</source>
        <translation>
            <numerusform>%Ln Alarm wird dadurch ausgeblendet.</numerusform>
            <numerusform>%Ln Alarme werden dadurch ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put these lines into alertmanager.yml and reload Alertmanager; alerts then show here within a second.</source>
        <translation>Diese Zeilen in die alertmanager.yml einfügen und den Alertmanager neu laden; Alarme erscheinen dann binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>All sources report, the last %1 ago.</source>
        <translation>Alle Quellen melden sich, zuletzt vor %1.</translation>
    </message>
    <message>
        <source>A source does not report. See the state of the picture above.</source>
        <translation>Eine Quelle meldet sich nicht. Näheres oben beim Stand des Lagebilds.</translation>
    </message>
    <message>
        <source>The connection to the log is lost. What was firing before may still fire.</source>
        <translation>Die Verbindung zum Protokoll ist unterbrochen. Was vorher aktiv war, kann es noch sein.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>The log has not answered yet.</source>
        <translation>Das Protokoll hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>This window takes no alerts in itself. Ask whoever looks after the shared gateway.</source>
        <translation>Dieses Fenster nimmt selbst keine Alarme an. Fragen Sie, wer das gemeinsame Gateway betreut.</translation>
    </message>
    <message>
        <source>Nothing fired then</source>
        <translation>Damals hat nichts gemeldet</translation>
    </message>
    <message>
        <source>As far as the log knows.</source>
        <translation>Soweit das Protokoll es weiß.</translation>
    </message>
    <message>
        <source>To an incident …</source>
        <translation>Zu Störung …</translation>
    </message>
</context>
<context>
    <name>AlertsSection</name>
    <message>
        <source>Linked alerts</source>
        <translation>Verknüpfte Alarme</translation>
    </message>
    <message>
        <source>%1 of %2 fire</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>Split off …</source>
        <translation>Abspalten …</translation>
    </message>
    <message>
        <source>Some of these alerts are about something else: they go on in an incident of their own.</source>
        <translation>Einige dieser Alarme betreffen etwas anderes: Sie gehen in einer eigenen Störung weiter.</translation>
    </message>
    <message>
        <source>no longer known</source>
        <translation>nicht mehr bekannt</translation>
    </message>
    <message>
        <source>Show this alert</source>
        <translation>Diesen Alarm zeigen</translation>
    </message>
    <message>
        <source>Take this alert out of the incident</source>
        <translation>Diesen Alarm aus der Störung nehmen</translation>
    </message>
    <message>
        <source>No alert is linked</source>
        <translation>Kein Alarm ist verknüpft</translation>
    </message>
    <message>
        <source>Link alerts</source>
        <translation>Alarme verknüpfen</translation>
    </message>
    <message>
        <source>+ links alerts that fire; on the page Alerts (Ctrl+2) L does. Linked alerts that fire again while it is watched are a relapse.</source>
        <translation>+ verknüpft aktive Alarme, auf der Seite Alarme (Strg+2) auch L. Wird ein verknüpfter Alarm während der Beobachtung wieder aktiv, ist das ein Rückfall.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Nothing may be said yet</source>
        <translation>Noch darf nichts gesagt werden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>as published at %1</source>
        <translation>wie um %1 veröffentlicht</translation>
    </message>
    <message>
        <source>nothing is published yet: only this may be said</source>
        <translation>noch nichts veröffentlicht: nur das darf gesagt werden</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>since %1, for %2</source>
        <translation>seit %1, also seit %2</translation>
    </message>
    <message>
        <source>next update was promised for %1</source>
        <translation>der nächste Stand war für %1 zugesagt</translation>
    </message>
    <message>
        <source>next update by %1</source>
        <translation>nächster Stand bis %1</translation>
    </message>
    <message>
        <source>Say in German</source>
        <translation>Auf Deutsch sagen</translation>
    </message>
    <message>
        <source>Say in English</source>
        <translation>Auf Englisch sagen</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Approve this message</source>
        <translation>Diese Nachricht freigeben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>%1 has asked for approval at %2. It goes out word for word as it stands now.</source>
        <translation>%1 hat um %2 um Freigabe gebeten. Die Nachricht geht Wort für Wort so hinaus, wie sie jetzt dasteht.</translation>
    </message>
    <message numerus="yes">
        <source>The author stands by %Ln place(s) against the check</source>
        <translation>
            <numerusform>Hier bleibt der Autor gegen die Prüfung bei %Ln Stelle</numerusform>
            <numerusform>Hier bleibt der Autor gegen die Prüfung bei %Ln Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedPanel</name>
    <message>
        <source>by phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>per Mail</translation>
    </message>
    <message>
        <source>in the chat</source>
        <translation>im Chat</translation>
    </message>
    <message>
        <source>Customers who asked</source>
        <translation>Kunden, die gefragt haben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the last hour</source>
        <translation>
            <numerusform>%Ln in der letzten Stunde</numerusform>
            <numerusform>%Ln in der letzten Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts one more</source>
        <translation>Zählt eine Anfrage mehr</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Give a role in “%1”</source>
        <translation>Rolle vergeben in „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Give a role in %Ln incident(s)</source>
        <translation>
            <numerusform>Rolle in %Ln Störung vergeben</numerusform>
            <numerusform>Rolle in %Ln Störungen vergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the role</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>Take the role away</source>
        <translation>Rolle entziehen</translation>
    </message>
    <message>
        <source>%1: nobody</source>
        <translation>%1: niemand</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Person; leave it empty to take the role away</source>
        <translation>Person; leer lassen, um die Rolle zu entziehen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>AttentionDialog</name>
    <message>
        <source>Call me when I do not look</source>
        <translation>Rufen, wenn ich nicht hinsehe</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>By a notification of the desktop: new alerts once a second at most, a flood once, what flaps not again.</source>
        <translation>Durch eine Meldung des Desktops: neue Alarme höchstens einmal je Sekunde, eine Flut einmal, Flatterndes nicht noch einmal.</translation>
    </message>
    <message>
        <source>Call for new alerts</source>
        <translation>Bei neuen Alarmen rufen</translation>
    </message>
    <message>
        <source>from the severity</source>
        <translation>ab der Schwere</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Critical alerts and floods call also then</source>
        <translation>Kritische Alarme und Fluten rufen auch dann</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Sends a notification now, as an alert would.</source>
        <translation>Schickt jetzt eine Meldung, wie ein Alarm es täte.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln Störung</numerusform>
            <numerusform>%Ln Störungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardLane</name>
    <message numerus="yes">
        <source>%Ln incident(s)</source>
        <translation>
            <numerusform>%Ln Störung</numerusform>
            <numerusform>%Ln Störungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the latest %L1 of %L2</source>
        <translation>die letzten %L1 von %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot: </source>
        <translation>
            <numerusform>%Ln davon geht nicht: </numerusform>
            <numerusform>%Ln davon gehen nicht: </numerusform>
        </translation>
    </message>
    <message>
        <source>You will be asked for a reason.</source>
        <translation>Sie werden nach einem Grund gefragt.</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Arrows choose a card, Ctrl and an arrow moves it, Space marks it, Enter shows details. F1 shows all keys.</source>
        <translation>Pfeile wählen eine Karte, Strg und Pfeil verschiebt sie, Leertaste markiert, Eingabe zeigt Details. F1 zeigt alle Tasten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln marked</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%Ln markiert</numerusform>
            <numerusform>%Ln markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Lane …</source>
        <translation>Phase …</translation>
    </message>
    <message>
        <source>Priority …</source>
        <translation>Priorität …</translation>
    </message>
    <message>
        <source>Role …</source>
        <translation>Rolle …</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Markierungen aufheben</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Where have you published this text?</source>
        <translation>Wo haben Sie diesen Text veröffentlicht?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>The log then says that customers know it, and the next update is counted from now.</source>
        <translation>Im Protokoll steht dann, dass die Kunden es wissen, und die Frist für den nächsten Stand läuft ab jetzt.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>status page, mail, phone …</source>
        <translation>Statusseite, Mail, Telefon …</translation>
    </message>
    <message>
        <source>No gateway is heard, so nothing can be delivered. Publish the text by hand, or start the gateway.</source>
        <translation>Kein Gateway meldet sich, also kann nichts zugestellt werden. Veröffentlichen Sie den Text von Hand, oder starten Sie das Gateway.</translation>
    </message>
    <message>
        <source>The gateway has no channel for %1. Publish the text by hand.</source>
        <translation>Das Gateway hat keinen Kanal für „%1“. Veröffentlichen Sie den Text von Hand.</translation>
    </message>
</context>
<context>
    <name>CaseWording</name>
    <message>
        <source>Raised</source>
        <translation>Geäußert</translation>
    </message>
    <message>
        <source>Being tested</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Refuted</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Symptom</source>
        <translation>Symptom</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Lief gut</translation>
    </message>
    <message>
        <source>Went badly</source>
        <translation>Lief schlecht</translation>
    </message>
    <message>
        <source>since it was opened</source>
        <translation>seit der Eröffnung</translation>
    </message>
    <message>
        <source>since customers notice it</source>
        <translation>seit die Kundschaft betroffen ist</translation>
    </message>
    <message>
        <source>since the first notice</source>
        <translation>seit der Erstmeldung</translation>
    </message>
    <message>
        <source>since the last message</source>
        <translation>seit der letzten Mitteilung</translation>
    </message>
    <message>
        <source>promised in a message</source>
        <translation>in einer Mitteilung zugesagt</translation>
    </message>
    <message>
        <source>since the watch began</source>
        <translation>seit Beginn der Beobachtung</translation>
    </message>
    <message>
        <source>since awareness</source>
        <translation>seit der Kenntnis</translation>
    </message>
    <message>
        <source>since the classification</source>
        <translation>seit der Einstufung</translation>
    </message>
    <message>
        <source>since the first report</source>
        <translation>seit der ersten Meldung</translation>
    </message>
    <message>
        <source>since the intermediate report</source>
        <translation>seit dem Zwischenbericht</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>GDPR</source>
        <translation>DSGVO</translation>
    </message>
    <message>
        <source>Aware of it</source>
        <translation>Kenntnis erlangt</translation>
    </message>
    <message>
        <source>Classified as major</source>
        <translation>Als schwerwiegend eingestuft</translation>
    </message>
    <message>
        <source>Classified as significant</source>
        <translation>Als erheblich eingestuft</translation>
    </message>
    <message>
        <source>First notification submitted</source>
        <translation>Erstmeldung eingereicht</translation>
    </message>
    <message>
        <source>Early warning submitted</source>
        <translation>Frühwarnung eingereicht</translation>
    </message>
    <message>
        <source>Notification submitted</source>
        <translation>Meldung eingereicht</translation>
    </message>
    <message>
        <source>Incident notification submitted</source>
        <translation>Vorfallsmeldung eingereicht</translation>
    </message>
    <message>
        <source>Intermediate report submitted</source>
        <translation>Zwischenbericht eingereicht</translation>
    </message>
    <message>
        <source>Final report submitted</source>
        <translation>Abschlussbericht eingereicht</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 here, %2 UTC</source>
        <translation>%1 hier, %2 UTC</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of the customers</source>
        <translation>%1 der Kundschaft</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>alle Kunden</translation>
    </message>
</context>
<context>
    <name>CauseList</name>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>raised</source>
        <translation>aufgestellt</translation>
    </message>
    <message>
        <source>being tested</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>refuted</source>
        <translation>widerlegt</translation>
    </message>
    <message>
        <source>confirmed as the cause</source>
        <translation>als Ursache bestätigt</translation>
    </message>
    <message>
        <source>confirmed as a symptom</source>
        <translation>als Symptom bestätigt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>impossible</source>
        <translation>unmöglich</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Quittierung</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Customer impact</source>
        <translation>Auswirkung auf Kunden</translation>
    </message>
    <message>
        <source>Linked alerts</source>
        <translation>Verknüpfte Alarme</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Affected components</source>
        <translation>Betroffene Komponenten</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>Report to an authority</source>
        <translation>Meldung an eine Behörde</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>Act, after a relapse</source>
        <translation>Handeln, nach einem Rückfall</translation>
    </message>
    <message>
        <source>customers notice it</source>
        <translation>Kunden merken es</translation>
    </message>
    <message>
        <source>customers do not notice it</source>
        <translation>Kunden merken es nicht</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
</context>
<context>
    <name>ChartsPanel</name>
    <message>
        <source>New alerts per minute</source>
        <translation>Neue Alarme pro Minute</translation>
    </message>
    <message numerus="yes">
        <source>Flood: %Ln in 10 min</source>
        <translation>
            <numerusform>Alarmflut: %Ln in 10 min</numerusform>
            <numerusform>Alarmflut: %Ln in 10 min</numerusform>
        </translation>
    </message>
    <message>
        <source>Firing by service</source>
        <translation>Aktive Alarme nach Dienst</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>New per minute</source>
        <translation>Neu pro Minute</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Nach Dienst</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>What the check has found</source>
        <translation>Was die Prüfung gefunden hat</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Noch nichts geschrieben</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Times, totals, state and both languages agree with the record and with each other.</source>
        <translation>Zeiten, Summen, Zustand und beide Sprachen stimmen mit der Aufzeichnung und miteinander überein.</translation>
    </message>
    <message>
        <source>Spelling is not checked: %1</source>
        <translation>Die Rechtschreibung wird nicht geprüft: %1</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>→ take it out</source>
        <translation>→ herausnehmen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Weglegen</translation>
    </message>
</context>
<context>
    <name>ClockChip</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>ist vorbei</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>only %1 left</source>
        <translation>nur noch %1</translation>
    </message>
    <message>
        <source>owed by %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>owed by: nobody is %1 yet</source>
        <translation>bei: %1 noch unbesetzt</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
</context>
<context>
    <name>ClockLine</name>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Time in the past</source>
        <translation>Zeit in der Vergangenheit</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ColumnHead</name>
    <message>
        <source>sorted the other way round</source>
        <translation>umgekehrt sortiert</translation>
    </message>
    <message>
        <source>sorted</source>
        <translation>sortiert</translation>
    </message>
    <message>
        <source>sorts. With Shift: after the columns chosen before.</source>
        <translation>sortiert. Mit Umschalt: nach den Spalten, die schon gewählt sind.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Open an incident</source>
        <translation>Störung eröffnen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen Hell und Dunkel wechseln</translation>
    </message>
    <message>
        <source>Switch between German and English</source>
        <translation>Zwischen Deutsch und Englisch wechseln</translation>
    </message>
    <message>
        <source>Connect an Alertmanager</source>
        <translation>Alertmanager anschließen</translation>
    </message>
    <message>
        <source>Show rejected events</source>
        <translation>Abgewiesene Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Filter the alerts by “%1”</source>
        <translation>Alarme nach „%1“ filtern</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Suchen und ausführen</translation>
    </message>
    <message>
        <source>Incident, alert, place or action</source>
        <translation>Störung, Alarm, Bereich oder Aktion</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Undo what was done last</source>
        <translation>Das zuletzt Getane zurücknehmen</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>When and how I am called</source>
        <translation>Wann und wie ich gerufen werde</translation>
    </message>
    <message>
        <source>Overview for those who follow</source>
        <translation>Überblick für alle, die mitverfolgen</translation>
    </message>
</context>
<context>
    <name>CommunicationPage</name>
    <message>
        <source>Message</source>
        <translation>Mitteilung</translation>
    </message>
    <message>
        <source>Show the incident</source>
        <translation>Störung zeigen</translation>
    </message>
    <message>
        <source>Write or answer</source>
        <translation>Schreiben oder antworten</translation>
    </message>
    <message>
        <source>Write messages</source>
        <translation>Nachrichten schreiben</translation>
    </message>
    <message>
        <source>Answer customers</source>
        <translation>Kunden antworten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait(s) for your approval</source>
        <translation>
            <numerusform>%Ln Nachricht wartet auf Ihre Freigabe</numerusform>
            <numerusform>%Ln Nachrichten warten auf Ihre Freigabe</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing new to say</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>An update that says honestly that there is nothing new, and when more follows.</source>
        <translation>Ein Stand, der ehrlich sagt, dass es nichts Neues gibt und wann mehr folgt.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>%1 has changed the same thing: %2</source>
        <translation>%1 hat dasselbe geändert: %2</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Write my text</source>
        <translation>Meinen Text schreiben</translation>
    </message>
    <message>
        <source>Write mine over it</source>
        <translation>Meine Fassung darüberschreiben</translation>
    </message>
    <message>
        <source>Theirs is in the log. Nothing of yours has been written yet.</source>
        <translation>Die andere Fassung steht im Protokoll. Von Ihrer ist noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>Yours; change it here to merge the two</source>
        <translation>Ihre; ändern Sie sie hier, um beide zu vereinen</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Their version</source>
        <translation>Die andere Fassung</translation>
    </message>
    <message>
        <source>Your version</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>Leave it as %1 wrote it</source>
        <translation>So lassen, wie %1 es schrieb</translation>
    </message>
    <message>
        <source>Take their text over into mine</source>
        <translation>Den anderen Text in meinen übernehmen</translation>
    </message>
</context>
<context>
    <name>ComponentChooser</name>
    <message>
        <source>Affected components</source>
        <translation>Betroffene Komponenten</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Type a name; Enter adds it</source>
        <translation>Namen schreiben; Eingabe fügt ihn hinzu</translation>
    </message>
</context>
<context>
    <name>ComponentsDialog</name>
    <message>
        <source>What is affected?</source>
        <translation>Was ist betroffen?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Is not affected any more</source>
        <translation>Ist nicht mehr betroffen</translation>
    </message>
    <message>
        <source>From the catalogue</source>
        <translation>Aus dem Katalog</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>%1 has saved another version of this message. Yours is below and is not lost.</source>
        <translation>%1 hat eine andere Fassung dieser Mitteilung gespeichert. Ihre steht unten und geht nicht verloren.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde Fassung übernehmen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Meins: %1</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>herausgenommen</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Das andere: %1</translation>
    </message>
    <message>
        <source>What you have written in these sentences is given up.</source>
        <translation>Was Sie in diesen Sätzen geschrieben haben, wird aufgegeben.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meins behalten</translation>
    </message>
</context>
<context>
    <name>CustomerLine</name>
    <message>
        <source>told %1 ago</source>
        <translation>vor %1 informiert</translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation>noch nicht informiert</translation>
    </message>
</context>
<context>
    <name>CustomersWall</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Customers notice nothing</source>
        <translation>Kunden merken nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) overdue</source>
        <translation>
            <numerusform>%Ln Meldung überfällig</numerusform>
            <numerusform>%Ln Meldungen überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers do not know of %Ln incident(s) yet</source>
        <translation>
            <numerusform>Von %Ln Störung wissen Kunden noch nichts</numerusform>
            <numerusform>Von %Ln Störungen wissen Kunden noch nichts</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers are informed</source>
        <translation>Kunden sind informiert</translation>
    </message>
</context>
<context>
    <name>DeliveryPane</name>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Published by hand</source>
        <translation>Von Hand veröffentlicht</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>No gateway is heard: nothing could be delivered now.</source>
        <translation>Kein Gateway meldet sich: Jetzt könnte nichts zugestellt werden.</translation>
    </message>
    <message>
        <source>Channels of the gateway: %1</source>
        <translation>Kanäle des Gateways: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln recipient(s) nobody knows whether the message has arrived. Sent again, some may get it twice.</source>
        <translation>
            <numerusform>Von %Ln Empfänger weiß niemand, ob die Nachricht angekommen ist. Noch einmal gesendet, kann er sie zweimal bekommen.</numerusform>
            <numerusform>Von %Ln Empfängern weiß niemand, ob die Nachricht angekommen ist. Noch einmal gesendet, können manche sie zweimal bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again what is in doubt?</source>
        <translation>Zweifelhaftes noch einmal senden?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>DeliveryRow</name>
    <message>
        <source>Waits for the gateway</source>
        <translation>Wartet auf das Gateway</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Wird noch einmal versucht</translation>
    </message>
    <message>
        <source>Is being delivered</source>
        <translation>Wird zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <translation>
            <numerusform>%Ln zweifelhaft</numerusform>
            <numerusform>%Ln zweifelhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tried again at %1</source>
        <translation>
            <numerusform>%Ln um %1 noch einmal</numerusform>
            <numerusform>%Ln um %1 noch einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tried again</source>
        <translation>
            <numerusform>%Ln noch einmal</numerusform>
            <numerusform>%Ln noch einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again …</source>
        <translation>Noch einmal senden …</translation>
    </message>
    <message>
        <source>Send what failed</source>
        <translation>Gescheitertes senden</translation>
    </message>
</context>
<context>
    <name>DoNotSay</name>
    <message>
        <source>Do not say</source>
        <translation>Nicht sagen</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>Nichts Besonderes</translation>
    </message>
</context>
<context>
    <name>DraftNotices</name>
    <message>
        <source>Four eyes are switched off: nobody else approves this message</source>
        <translation>Vier-Augen-Prinzip abgeschaltet: Niemand sonst gibt diese Nachricht frei</translation>
    </message>
    <message>
        <source>%1 writes in this message, too. What both of you write is merged.</source>
        <translation>%1 schreibt auch in dieser Nachricht. Was Sie beide schreiben, wird zusammengeführt.</translation>
    </message>
    <message>
        <source>Merged with what %1 has written</source>
        <translation>Zusammengeführt mit dem Text von %1</translation>
    </message>
    <message>
        <source>Ctrl+Z shows your text as it was before.</source>
        <translation>Strg+Z zeigt Ihren Text, wie er vorher war.</translation>
    </message>
    <message>
        <source>%1 has refused this message at %2</source>
        <translation>%1 hat diese Nachricht um %2 abgelehnt</translation>
    </message>
    <message>
        <source>Approved by %1. It goes out as it stands.</source>
        <translation>Freigegeben von %1. So geht sie hinaus.</translation>
    </message>
    <message>
        <source>%1 has asked for approval at %2.</source>
        <translation>%1 hat um %2 um Freigabe gebeten.</translation>
    </message>
    <message>
        <source>To change it, take it back first; then it needs a new approval.</source>
        <translation>Um sie zu ändern, ziehen Sie sie erst zurück; dann braucht sie eine neue Freigabe.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurückziehen</translation>
    </message>
</context>
<context>
    <name>DraftPane</name>
    <message>
        <source>Customer communication</source>
        <translation>Kundenkommunikation</translation>
    </message>
    <message>
        <source>Open in Communication</source>
        <translation>Unter Kommunikation öffnen</translation>
    </message>
    <message>
        <source>No message is being written</source>
        <translation>Keine Mitteilung in Arbeit</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Keine Störung ist offen</translation>
    </message>
    <message>
        <source>When one is opened, the first notice to customers is suggested here in German and English.</source>
        <translation>Sobald eine eröffnet wird, steht hier die Erstmeldung an die Kundschaft auf Deutsch und Englisch als Vorschlag.</translation>
    </message>
    <message>
        <source>Write to customers</source>
        <translation>Kunden informieren</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Which message</source>
        <translation>Welche Mitteilung</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this machine</source>
        <translation>Ihre Eingabe kann auf diesem Rechner nicht gesichert werden</translation>
    </message>
    <message>
        <source>Whether an incident is open is not known</source>
        <translation>Ob eine Störung offen ist, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>DraftPicker</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>No message yet</source>
        <translation>Noch keine Nachricht</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <source>written from the record</source>
        <translation>aus der Aufzeichnung geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln gescheitert</numerusform>
            <numerusform>%Ln gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 delivered</source>
        <translation>%1 von %2 zugestellt</translation>
    </message>
    <message>
        <source>next at %1</source>
        <translation>nächster Stand %1</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1 schreibt</translation>
    </message>
</context>
<context>
    <name>DraftSteps</name>
    <message>
        <source>Not written yet then</source>
        <translation>Damals noch nicht geschrieben</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
        <source>%1 has saved another version</source>
        <translation>%1 hat eine andere Fassung gesichert</translation>
    </message>
    <message>
        <source>Published at %1</source>
        <translation>Veröffentlicht um %1</translation>
    </message>
    <message>
        <source>Published at %1, overtaken since</source>
        <translation>Veröffentlicht um %1, inzwischen überholt</translation>
    </message>
    <message>
        <source>Is being published</source>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>On its way into the log</source>
        <translation>Auf dem Weg ins Protokoll</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Freigegeben von %1</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Ready, not saved yet</source>
        <translation>Bereit, noch nicht gesichert</translation>
    </message>
    <message>
        <source>Changed, not saved yet</source>
        <translation>Geändert, noch nicht gesichert</translation>
    </message>
    <message>
        <source>Saved at %1 by %2</source>
        <translation>Um %1 von %2 gesichert</translation>
    </message>
    <message>
        <source>F8 goes to the next place, Ctrl+. applies what is suggested</source>
        <translation>F8 geht zur nächsten Stelle, Strg+. übernimmt den Vorschlag</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Refuse this message</source>
        <translation>Diese Nachricht ablehnen</translation>
    </message>
    <message>
        <source>Who wrote it reads why, and can change it and ask again.</source>
        <translation>Wer sie geschrieben hat, liest den Grund, kann sie ändern und noch einmal bitten.</translation>
    </message>
    <message>
        <source>Records that you have published this text yourself, where the gateway has no channel.</source>
        <translation>Hält fest, dass Sie diesen Text selbst veröffentlicht haben, wo das Gateway keinen Kanal hat.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Ask for approval …</source>
        <translation>Um Freigabe bitten …</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Publish …</source>
        <translation>Veröffentlichen …</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Published at %1 without a second person</source>
        <translation>Um %1 ohne zweite Person veröffentlicht</translation>
    </message>
    <message>
        <source>Ready to be published</source>
        <translation>Bereit zur Veröffentlichung</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Writes the report as it stands here into a file: Markdown, HTML or PDF.</source>
        <translation>Schreibt den Bericht, wie er hier steht, in eine Datei: Markdown, HTML oder PDF.</translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation>Der Bericht ist geschrieben</translation>
    </message>
    <message>
        <source>%1 has asked for approval meanwhile</source>
        <translation>%1 hat inzwischen um Freigabe gebeten</translation>
    </message>
    <message>
        <source>%1 has approved it meanwhile</source>
        <translation>%1 hat sie inzwischen freigegeben</translation>
    </message>
    <message>
        <source>It has been published meanwhile</source>
        <translation>Sie ist inzwischen veröffentlicht</translation>
    </message>
    <message>
        <source>%1 has refused it meanwhile</source>
        <translation>%1 hat sie inzwischen abgelehnt</translation>
    </message>
    <message>
        <source>It has been taken back meanwhile</source>
        <translation>Sie ist inzwischen zurückgenommen</translation>
    </message>
    <message>
        <source>Publish by hand …</source>
        <translation>Von Hand veröffentlichen …</translation>
    </message>
</context>
<context>
    <name>EntryDetails</name>
    <message>
        <source>Show this alert</source>
        <translation>Diesen Alarm zeigen</translation>
    </message>
    <message>
        <source>Correct this note</source>
        <translation>Diese Notiz berichtigen</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Dies zurücknehmen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close the entry</source>
        <translation>Eintrag schließen</translation>
    </message>
    <message>
        <source>Withdrawn by a later entry; it counts nowhere.</source>
        <translation>Von einem späteren Eintrag zurückgenommen; zählt nirgends.</translation>
    </message>
    <message>
        <source>Corrected by a later entry.</source>
        <translation>Von einem späteren Eintrag berichtigt.</translation>
    </message>
    <message>
        <source>Corrects: %1</source>
        <translation>Berichtigt: %1</translation>
    </message>
    <message>
        <source>Opens in the browser: %1</source>
        <translation>Öffnet im Browser: %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>~/Documents/report.pdf</source>
        <translation>~/Dokumente/bericht.pdf</translation>
    </message>
    <message>
        <source>There is such a file already. It will be replaced.</source>
        <translation>Diese Datei gibt es schon. Sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>When is the silence to end?</source>
        <translation>Wann soll die Stummschaltung enden?</translation>
    </message>
    <message>
        <source>Move its end</source>
        <translation>Ende verschieben</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter alerts</source>
        <translation>Alarme filtern</translation>
    </message>
    <message>
        <source>Filter: service=checkout !silenced age&gt;10m</source>
        <translation>Filter: service=checkout !silenced age&gt;10m</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in both languages</source>
        <translation>In beiden Sprachen suchen</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Stelle</numerusform>
            <numerusform>%Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Replaces all in both languages. Ctrl+Z takes it back.</source>
        <translation>Ersetzt alle in beiden Sprachen. Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>GatewayHelp</name>
    <message>
        <source>Connect an Alertmanager</source>
        <translation>Alertmanager anschließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Put these lines into alertmanager.yml and reload Alertmanager; alerts then show here within a second.</source>
        <translation>Diese Zeilen in die alertmanager.yml einfügen und den Alertmanager neu laden; Alarme erscheinen dann binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>This window runs no gateway of its own. Ask whoever looks after the shared one for its address.</source>
        <translation>Dieses Fenster betreibt kein eigenes Gateway. Die Adresse des gemeinsamen kennt, wer es betreut.</translation>
    </message>
    <message>
        <source>The gateway&apos;s own settings, also for measures: %1</source>
        <translation>Einstellungen des Gateways, auch für Messwerte: %1</translation>
    </message>
</context>
<context>
    <name>GroupField</name>
    <message>
        <source>No groups</source>
        <translation>Keine Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>By %1 (%Ln)</source>
        <comment>groups</comment>
        <translation>
            <numerusform>Nach %1 (%Ln)</numerusform>
            <numerusform>Nach %1 (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Group …</source>
        <translation>Gruppieren …</translation>
    </message>
    <message>
        <source>Alerts with the same value of a label stand below one heading.</source>
        <translation>Alarme mit demselben Wert eines Labels stehen unter einer Überschrift.</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Label, service, severity …</source>
        <translation>Label, service, severity …</translation>
    </message>
</context>
<context>
    <name>HandlingBar</name>
    <message numerus="yes">
        <source>%Ln wait(s)</source>
        <translation>
            <numerusform>%Ln wartet</numerusform>
            <numerusform>%Ln warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Silences: %1</source>
        <translation>Stummschaltungen: %1</translation>
    </message>
    <message>
        <source>Silences</source>
        <translation>Stummschaltungen</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %Ln</source>
        <translation>
            <numerusform>%Ln quittieren</numerusform>
            <numerusform>%Ln quittieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Silence %Ln …</source>
        <translation>
            <numerusform>%Ln stummschalten …</numerusform>
            <numerusform>%Ln stummschalten …</numerusform>
        </translation>
    </message>
    <message>
        <source>Silence what the filter says …</source>
        <translation>Stummschalten, was der Filter sagt …</translation>
    </message>
    <message>
        <source>A silence waits. %1</source>
        <translation>Eine Stummschaltung wartet. %1</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Was diese Fassung geändert hat</translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation>Noch nichts gesichert</translation>
    </message>
    <message>
        <source>What you write is saved by itself when you pause.</source>
        <translation>Was Sie schreiben, wird von selbst gesichert, wenn Sie innehalten.</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>Approval asked for</source>
        <translation>Um Freigabe gebeten</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Publication ordered</source>
        <translation>Veröffentlichung angeordnet</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) passed over</source>
        <translation>
            <numerusform>%Ln Fehler übergangen</numerusform>
            <numerusform>%Ln Fehler übergangen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HypothesisRow</name>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>was taken for the cause from %1 until %2</source>
        <translation>galt von %1 bis %2 als Ursache</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>durch die Regeln</translation>
    </message>
    <message>
        <source>raised by %1, %2</source>
        <translation>geäußert von %1, %2</translation>
    </message>
    <message>
        <source>Judge …</source>
        <translation>Beurteilen …</translation>
    </message>
</context>
<context>
    <name>ImpactCard</name>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Affected</source>
        <translation>Betroffen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>notice nothing</source>
        <translation>merken nichts</translation>
    </message>
    <message>
        <source>all, as far as is known</source>
        <translation>alle, soweit bekannt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>outage %1</source>
        <translation>Ausfall %1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>offen seit %1</translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation>Kosten bisher</translation>
    </message>
    <message>
        <source>Led by</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Letzte Meldung</translation>
    </message>
    <message>
        <source>%1 ago, at %2</source>
        <translation>vor %1, um %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Meldung</translation>
    </message>
    <message>
        <source>due at %1</source>
        <translation>fällig um %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
</context>
<context>
    <name>IncidentActs</name>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Move to %1 before the watch window is over?</source>
        <translation>Vor dem Ende der Beobachtung nach %1 verschieben?</translation>
    </message>
    <message>
        <source>The window tells whether it stays quiet. Cutting it short is recorded with the reason.</source>
        <translation>Die Beobachtung zeigt, ob es ruhig bleibt. Wird sie verkürzt, steht der Grund im Protokoll.</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Priority %1</source>
        <translation>Priorität %1</translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message numerus="yes">
        <source>%Ln alert(s) firing</source>
        <translation>
            <numerusform>%Ln Alarm aktiv</numerusform>
            <numerusform>%Ln Alarme aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>owed by %1</source>
        <translation>schuldet %1</translation>
    </message>
    <message>
        <source>Customers: %1</source>
        <translation>Kunden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relapse(s)</source>
        <translation>
            <numerusform>%Ln Rückfall</numerusform>
            <numerusform>%Ln Rückfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>IncidentChooser</name>
    <message>
        <source>Find an incident</source>
        <translation>Störung suchen</translation>
    </message>
    <message>
        <source>Words of its title</source>
        <translation>Wörter ihres Titels</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>No open incident has these words in its title.</source>
        <translation>Keine offene Störung hat diese Wörter im Titel.</translation>
    </message>
    <message>
        <source>No other incident is open.</source>
        <translation>Keine andere Störung ist offen.</translation>
    </message>
</context>
<context>
    <name>IncidentCommands</name>
    <message>
        <source>It was merged into another incident; go on there.</source>
        <translation>Sie ist in einer anderen Störung aufgegangen; machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>Acknowledge the incident</source>
        <translation>Störung quittieren</translation>
    </message>
    <message>
        <source>Show the incident</source>
        <translation>Störung zeigen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Tell customers</source>
        <translation>Kunden informieren</translation>
    </message>
    <message>
        <source>Record an outage</source>
        <translation>Ausfall festhalten</translation>
    </message>
    <message>
        <source>Raise a hypothesis</source>
        <translation>Vermutung festhalten</translation>
    </message>
    <message>
        <source>Record an action</source>
        <translation>Maßnahme festhalten</translation>
    </message>
    <message>
        <source>Link alerts</source>
        <translation>Alarme verknüpfen</translation>
    </message>
    <message>
        <source>Change what is affected</source>
        <translation>Betroffene Komponenten ändern</translation>
    </message>
    <message>
        <source>Plan a prevention item</source>
        <translation>Vorbeugung planen</translation>
    </message>
    <message>
        <source>Give a role</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Priorität ändern</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Write the summary</source>
        <translation>Zusammenfassung schreiben</translation>
    </message>
    <message>
        <source>Merge with another incident</source>
        <translation>Mit einer anderen Störung zusammenführen</translation>
    </message>
    <message>
        <source>Split the incident</source>
        <translation>Störung aufteilen</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>Störung abschließen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
</context>
<context>
    <name>IncidentPane</name>
    <message>
        <source>This incident is not in the log yet</source>
        <translation>Diese Störung steht noch nicht im Protokoll</translation>
    </message>
    <message>
        <source>It was merged into another incident; go on there.</source>
        <translation>Sie ist in einer anderen Störung aufgegangen; machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronik</translation>
    </message>
    <message>
        <source>At the moment that you look at it had not been opened.</source>
        <translation>Zu dem Zeitpunkt, den Sie ansehen, war sie noch nicht eröffnet.</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
</context>
<context>
    <name>IncidentPicker</name>
    <message>
        <source>Open incidents</source>
        <translation>Offene Störungen</translation>
    </message>
    <message>
        <source>Reading the log …</source>
        <translation>Das Protokoll wird gelesen …</translation>
    </message>
    <message>
        <source>No incident is open</source>
        <translation>Keine Störung ist offen</translation>
    </message>
    <message>
        <source>Whether an incident is open is not known</source>
        <translation>Ob eine Störung offen ist, ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>IncidentTabs</name>
    <message>
        <source>Investigation</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>%1 going on</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronik</translation>
    </message>
    <message>
        <source>Sections of the incident</source>
        <translation>Abschnitte der Störung</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>New incident</source>
        <translation>Neue Störung</translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message>
        <source>New alerts per minute, last hour</source>
        <translation>Neue Alarme pro Minute, letzte Stunde</translation>
    </message>
    <message numerus="yes">
        <source>Flood: %Ln in 10 min</source>
        <translation>
            <numerusform>Alarmflut: %Ln in 10 min</numerusform>
            <numerusform>Alarmflut: %Ln in 10 min</numerusform>
        </translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Firing by service</source>
        <translation>Aktive Alarme nach Dienst</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>InvestigationSection</name>
    <message>
        <source>Hypotheses</source>
        <translation>Vermutungen</translation>
    </message>
    <message>
        <source>what could be the cause, and what has been ruled out</source>
        <translation>was die Ursache sein kann und was ausgeschlossen ist</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Vermutung</translation>
    </message>
    <message>
        <source>Nobody has said yet what the cause could be. H writes down the first idea; ideas that turn out wrong stay here, so that nobody tests them twice.</source>
        <translation>Noch hat niemand gesagt, was die Ursache sein könnte. H hält die erste Idee fest; auch falsche bleiben hier stehen, damit niemand sie zweimal prüft.</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>actions</comment>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>what was done, and what was not possible</source>
        <translation>was getan wurde und was nicht möglich war</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Nothing has been done yet. T writes down an action when it begins, and how it ended: also that something was not possible, and why.</source>
        <translation>Noch ist nichts getan. T hält eine Maßnahme fest, wenn sie beginnt, und wie sie ausging: auch, dass etwas nicht möglich war und warum.</translation>
    </message>
    <message>
        <source>Word the hypothesis anew</source>
        <translation>Vermutung neu formulieren</translation>
    </message>
    <message>
        <source>What could be the cause?</source>
        <translation>Was könnte die Ursache sein?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>The session store drops sessions since the release of 09:25</source>
        <translation>Der Sitzungsspeicher verliert Sitzungen seit der Auslieferung um 09:25</translation>
    </message>
</context>
<context>
    <name>JudgeDialog</name>
    <message>
        <source>What is thought of it now?</source>
        <translation>Was ist jetzt davon zu halten?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>When an alert fires again while it is watched, the cause becomes a symptom by itself.</source>
        <translation>Wird während der Beobachtung ein Alarm wieder aktiv, wird die Ursache von selbst zum Symptom.</translation>
    </message>
    <message>
        <source>It was true, and not the root of it.</source>
        <translation>Sie stimmte und war doch nicht der Grund.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>What speaks for that? A measure, a log line, an experiment.</source>
        <translation>Was spricht dafür? Ein Messwert, eine Protokollzeile, ein Versuch.</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>KeyTable</name>
    <message>
        <source>go to a place</source>
        <translation>Bereich wechseln</translation>
    </message>
    <message>
        <source>find or do anything</source>
        <translation>alles suchen und ausführen</translation>
    </message>
    <message>
        <source>filter the alerts</source>
        <translation>Alarme filtern</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>larger, smaller</source>
        <translation>größer, kleiner</translation>
    </message>
    <message>
        <source>choose an alert or a card</source>
        <translation>Alarm oder Karte auswählen</translation>
    </message>
    <message>
        <source>open an incident from what is marked</source>
        <translation>Störung aus den markierten Alarmen eröffnen</translation>
    </message>
    <message>
        <source>show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>open an incident without an alert</source>
        <translation>Störung ohne Alarm eröffnen</translation>
    </message>
    <message>
        <source>move the incident to another lane</source>
        <translation>Störung in eine andere Phase verschieben</translation>
    </message>
    <message>
        <source>save the message</source>
        <translation>Mitteilung speichern</translation>
    </message>
    <message>
        <source>close, go back</source>
        <translation>schließen, zurück</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>undo what was done last</source>
        <translation>das zuletzt Getane zurücknehmen</translation>
    </message>
    <message>
        <source>time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>mark an alert or a card</source>
        <translation>einen Alarm oder eine Karte markieren</translation>
    </message>
    <message>
        <source>mark several cards</source>
        <translation>mehrere Karten markieren</translation>
    </message>
    <message>
        <source>change the priority</source>
        <translation>Priorität ändern</translation>
    </message>
    <message>
        <source>give a role</source>
        <translation>Rolle vergeben</translation>
    </message>
    <message>
        <source>merge, split</source>
        <translation>zusammenführen, teilen</translation>
    </message>
    <message>
        <source>time travel: to the mark before, after</source>
        <translation>Zeitreise: zur Marke davor, danach</translation>
    </message>
    <message>
        <source>sections of an incident</source>
        <translation>Abschnitte einer Störung</translation>
    </message>
    <message>
        <source>note, message to customers</source>
        <translation>Notiz, Mitteilung an die Kundschaft</translation>
    </message>
    <message>
        <source>add, correct, take back</source>
        <translation>hinzufügen, berichtigen, zurücknehmen</translation>
    </message>
    <message>
        <source>search the timeline, go to a time</source>
        <translation>Chronik durchsuchen, zu einer Zeit springen</translation>
    </message>
    <message>
        <source>local time or UTC</source>
        <translation>Ortszeit oder UTC</translation>
    </message>
    <message>
        <source>add what is marked to an incident</source>
        <translation>Markiertes mit einer Störung verknüpfen</translation>
    </message>
    <message>
        <source>mark all alerts, or all cards of the lane</source>
        <translation>alle Alarme oder alle Karten der Phase markieren</translation>
    </message>
    <message>
        <source>change the title of the incident</source>
        <translation>den Titel der Störung ändern</translation>
    </message>
    <message>
        <source>hypothesis, action, outage, prevention item</source>
        <translation>Vermutung, Maßnahme, Ausfall, Vorbeugung</translation>
    </message>
    <message>
        <source>confirm, add the note, next step of a message</source>
        <translation>bestätigen, Notiz hinzufügen, nächster Schritt einer Nachricht</translation>
    </message>
    <message>
        <source>parts of the place where messages are written</source>
        <translation>Bereiche beim Schreiben von Nachrichten</translation>
    </message>
    <message>
        <source>what the check has found, the next of it</source>
        <translation>Befunde der Prüfung, der nächste</translation>
    </message>
    <message>
        <source>write what the check suggests</source>
        <translation>den Vorschlag der Prüfung schreiben</translation>
    </message>
    <message>
        <source>check, preview, history, delivery</source>
        <translation>Prüfung, Vorschau, Verlauf, Zustellung</translation>
    </message>
    <message>
        <source>the message that is owed soonest</source>
        <translation>die Nachricht, die als nächste fällig ist</translation>
    </message>
    <message>
        <source>a message with nothing new</source>
        <translation>eine Nachricht ohne Neues</translation>
    </message>
    <message>
        <source>write messages or answer customers</source>
        <translation>Nachrichten schreiben oder Kunden antworten</translation>
    </message>
    <message>
        <source>copy the answer in German, in English</source>
        <translation>die Antwort kopieren: deutsch, englisch</translation>
    </message>
    <message>
        <source>count who asked: phone, mail, chat</source>
        <translation>zählen, wer fragt: Telefon, Mail, Chat</translation>
    </message>
    <message>
        <source>export the report into a file</source>
        <translation>Bericht in eine Datei exportieren</translation>
    </message>
    <message>
        <source>answer the newest notice, put it away</source>
        <translation>die neueste Meldung befolgen, wegräumen</translation>
    </message>
    <message>
        <source>silence alerts, what the filter says; all silences</source>
        <translation>Alarme stummschalten, was der Filter sagt; alle Stummschaltungen</translation>
    </message>
    <message>
        <source>acknowledge the alerts or the incident</source>
        <translation>Alarme oder Störung quittieren</translation>
    </message>
    <message>
        <source>what belongs together</source>
        <translation>was zusammengehört</translation>
    </message>
    <message>
        <source>a suggestion: open the incident, why, split, dismiss</source>
        <translation>ein Vorschlag: Störung eröffnen, warum, teilen, verwerfen</translation>
    </message>
    <message>
        <source>group the alerts</source>
        <translation>die Alarme gruppieren</translation>
    </message>
    <message>
        <source>open and close a group, all groups</source>
        <translation>Gruppe auf- und zuklappen, alle</translation>
    </message>
    <message>
        <source>sort the alerts by a (further) column</source>
        <translation>die Alarme nach einer (weiteren) Spalte sortieren</translation>
    </message>
    <message>
        <source>let in the alerts that wait</source>
        <translation>wartende Alarme einlassen</translation>
    </message>
</context>
<context>
    <name>LaneBand</name>
    <message>
        <source>Relapse at %1</source>
        <translation>Rückfall um %1</translation>
    </message>
</context>
<context>
    <name>LaneDialog</name>
    <message>
        <source>Agree on another watch window</source>
        <translation>Andere Beobachtungszeit vereinbaren</translation>
    </message>
    <message>
        <source>Watch it for how long?</source>
        <translation>Wie lange beobachten?</translation>
    </message>
    <message>
        <source>Why is the watch cut short?</source>
        <translation>Warum wird die Beobachtung verkürzt?</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>A linked alert that fires again until then is a relapse: it goes back to Act, and the window starts anew.</source>
        <translation>Wird bis dahin ein verknüpfter Alarm wieder aktiv, ist das ein Rückfall: Es geht zurück nach „Handeln“, und die Beobachtung beginnt von vorn.</translation>
    </message>
    <message>
        <source>The window runs until %1. The reason stays in the record.</source>
        <translation>Die Beobachtung läuft bis %1. Der Grund bleibt in der Chronik.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>minutes, until %1</source>
        <translation>Minuten, bis %1</translation>
    </message>
    <message>
        <source>minutes, from 1 to 10,080</source>
        <translation>Minuten, von 1 bis 10.080</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Measured for 25 minutes without an error; the support line closes at 18:00</source>
        <translation>25 Minuten ohne Fehler gemessen; die Hotline schließt um 18:00</translation>
    </message>
</context>
<context>
    <name>LaneSteps</name>
    <message>
        <source>Lane</source>
        <translation>Phase</translation>
    </message>
</context>
<context>
    <name>LinkAlertsDialog</name>
    <message>
        <source>Which alerts belong to it, too?</source>
        <translation>Welche Alarme gehören auch dazu?</translation>
    </message>
    <message numerus="yes">
        <source>Link %Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm verknüpfen</numerusform>
            <numerusform>%Ln Alarme verknüpfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Nothing else fires.</source>
        <translation>Sonst ist nichts aktiv.</translation>
    </message>
    <message>
        <source>They fire and are not linked to it. Space marks one, Ctrl+A all that are found.</source>
        <translation>Sie sind aktiv und nicht damit verknüpft. Die Leertaste markiert einen, Strg+A alle gefundenen.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message numerus="yes">
        <source>To which incident do %Ln alert(s) belong?</source>
        <translation>
            <numerusform>Zu welcher Störung gehört %Ln Alarm?</numerusform>
            <numerusform>Zu welcher Störung gehören %Ln Alarme?</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>While “%1” is watched, a linked alert that fires again is a relapse.</source>
        <translation>Wird ein verknüpfter Alarm wieder aktiv, während „%1“ beobachtet wird, ist das ein Rückfall.</translation>
    </message>
</context>
<context>
    <name>LoadLine</name>
    <message>
        <source>%1 new in 10 min</source>
        <translation>%1 neu in 10 min</translation>
    </message>
    <message>
        <source>%1 per person (%2 on duty)</source>
        <translation>%1 je Person (%2 im Dienst)</translation>
    </message>
    <message>
        <source>24 h: %1 of the time in flood</source>
        <translation>24 h: %1 der Zeit Flut</translation>
    </message>
    <message>
        <source>peak %1 at %2</source>
        <translation>Spitze %1 um %2</translation>
    </message>
    <message>
        <source>priorities %1 / %2 / %3 % (asked 5 / 15 / 80)</source>
        <translation>Prioritäten %1 / %2 / %3 % (empfohlen 5 / 15 / 80)</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Load not known</source>
        <translation>Last unbekannt</translation>
    </message>
    <message>
        <source>Flood since %1</source>
        <translation>Flut seit %1</translation>
    </message>
    <message>
        <source>No flood</source>
        <translation>Keine Flut</translation>
    </message>
    <message>
        <source>A flood begins above 10 new alerts in 10 minutes per person on duty and ends below 5 (ISA-18.2).</source>
        <translation>Eine Flut beginnt über 10 neuen Alarmen in 10 Minuten je Person im Dienst und endet unter 5 (ISA-18.2).</translation>
    </message>
    <message>
        <source>Noise …</source>
        <translation>Rauschen …</translation>
    </message>
    <message>
        <source>Which rules fire most, and which alerts have been standing for more than a day</source>
        <translation>Welche Regeln am häufigsten feuern, und welche Alarme seit über einem Tag anstehen</translation>
    </message>
</context>
<context>
    <name>LoadWall</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>FLOOD: %Ln new alert(s) in 10 min</source>
        <translation>
            <numerusform>FLUT: %Ln neuer Alarm in 10 min</numerusform>
            <numerusform>FLUT: %Ln neue Alarme in 10 min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alert(s) in 10 min</source>
        <translation>
            <numerusform>%Ln neuer Alarm in 10 min</numerusform>
            <numerusform>%Ln neue Alarme in 10 min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Leitstand, scenario %1</source>
        <translation>Leitstand, Szenario %1</translation>
    </message>
    <message>
        <source>Leitstand</source>
        <translation>Leitstand</translation>
    </message>
    <message>
        <source>THE PAST – %1</source>
        <translation>VERGANGENHEIT – %1</translation>
    </message>
</context>
<context>
    <name>MatcherLine</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Remove the condition on %1</source>
        <translation>Bedingung für %1 entfernen</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>In which of these %Ln incident(s) does it go on?</source>
        <translation>
            <numerusform>In welcher dieser Störungen geht es weiter?</numerusform>
            <numerusform>In welcher dieser %Ln Störungen geht es weiter?</numerusform>
        </translation>
    </message>
    <message>
        <source>In which incident does “%1” go on?</source>
        <translation>In welcher Störung geht „%1“ weiter?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>Zusammenführen in „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) will be closed. Their alerts and components go over to “%1”, their outages count there.</source>
        <translation>
            <numerusform>%Ln Störung wird geschlossen. Ihre Alarme und Komponenten gehen an „%1“ über, ihre Ausfälle zählen dort.</numerusform>
            <numerusform>%Ln Störungen werden geschlossen. Ihre Alarme und Komponenten gehen an „%1“ über, ihre Ausfälle zählen dort.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageColumn</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>MessageSheet</name>
    <message>
        <source>What is affected, since when, what we do, what you can do, when the next update comes.</source>
        <translation>Was betroffen ist, seit wann, was wir tun, was Sie tun können, wann der nächste Stand kommt.</translation>
    </message>
</context>
<context>
    <name>MessageSheets</name>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
</context>
<context>
    <name>MessageWording</name>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Resolved too early</source>
        <translation>Zu früh behoben</translation>
    </message>
    <message>
        <source>Unconfirmed cause</source>
        <translation>Unbestätigte Ursache</translation>
    </message>
    <message>
        <source>Promise nobody can keep</source>
        <translation>Unhaltbares Versprechen</translation>
    </message>
    <message>
        <source>Promised end</source>
        <translation>Zugesagtes Ende</translation>
    </message>
    <message>
        <source>Playing down</source>
        <translation>Verharmlosung</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Schuldzuweisung</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Interner Name</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächster Stand</translation>
    </message>
    <message>
        <source>Languages differ</source>
        <translation>Sprachen weichen ab</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>Platzhalter</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Long sentence</source>
        <translation>Langer Satz</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hint(s)</source>
        <translation>
            <numerusform>%Ln Hinweis</numerusform>
            <numerusform>%Ln Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Stands ready</source>
        <translation>Steht bereit</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Is being published</source>
        <translation>Wird veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Overtaken</source>
        <translation>Überholt</translation>
    </message>
</context>
<context>
    <name>MessagesSection</name>
    <message>
        <source>Messages to customers</source>
        <translation>Mitteilungen an die Kundschaft</translation>
    </message>
    <message>
        <source>customers do not notice it: nothing is owed</source>
        <translation>Kundschaft nicht betroffen: nichts fällig</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Veröffentlicht %1</translation>
    </message>
    <message>
        <source>Draft, saved %1</source>
        <translation>Entwurf, gespeichert %1</translation>
    </message>
    <message>
        <source>without a subject</source>
        <translation>ohne Betreff</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>next update promised for %1</source>
        <translation>nächster Stand zugesagt für %1</translation>
    </message>
    <message>
        <source>Customers have not been told anything</source>
        <translation>Die Kundschaft weiß noch nichts</translation>
    </message>
    <message>
        <source>C opens the message that is due, already written from the record.</source>
        <translation>C öffnet die fällige Mitteilung, schon aus der Chronik geschrieben.</translation>
    </message>
    <message>
        <source>When customers notice it, tick that above: then the clock of the first notice runs. C writes a message all the same.</source>
        <translation>Ist die Kundschaft betroffen, haken Sie das oben an: Dann läuft die Frist der Erstmeldung. C schreibt auch so eine Mitteilung.</translation>
    </message>
</context>
<context>
    <name>MetricGrid</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>measures not shown</comment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>Noch keine Messwerte</translation>
    </message>
    <message>
        <source>Name PromQL expressions under [[metric]] in gateway.toml; the gateway then samples them.</source>
        <translation>PromQL-Ausdrücke in der gateway.toml unter [[metric]] eintragen; das Gateway fragt sie dann regelmäßig ab.</translation>
    </message>
</context>
<context>
    <name>MilestoneDialog</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>This time has not come yet.</source>
        <translation>Diese Zeit liegt noch in der Zukunft.</translation>
    </message>
    <message>
        <source>11:40, yesterday 23:50, -10 for ten minutes ago, now</source>
        <translation>11:40, gestern 23:50, -10 für vor zehn Minuten, jetzt</translation>
    </message>
</context>
<context>
    <name>MilestoneList</name>
    <message>
        <source>Duties to report</source>
        <translation>Meldepflichten</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>soon due, %1</source>
        <translation>bald fällig, %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Reached …</source>
        <translation>Erreicht …</translation>
    </message>
</context>
<context>
    <name>ModalDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>NoiseDialog</name>
    <message>
        <source>Raise `for:` to %1; nine in ten of the short ones would not have fired.</source>
        <translation>`for:` auf %1 erhöhen; neun von zehn der kurzen hätten nicht gefeuert.</translation>
    </message>
    <message>
        <source>It goes to and fro: set `keep_firing_for:` to %1.</source>
        <translation>Sie geht hin und her: `keep_firing_for:` auf %1 setzen.</translation>
    </message>
    <message>
        <source>It goes to and fro: let it hold on with `keep_firing_for:`.</source>
        <translation>Sie geht hin und her: mit `keep_firing_for:` festhalten.</translation>
    </message>
    <message>
        <source>Silence it with an end and a reason, or open an incident.</source>
        <translation>Mit Ende und Grund stummschalten, oder eine Störung eröffnen.</translation>
    </message>
    <message>
        <source>Someone knows of it: review the threshold, or whether the rule is needed.</source>
        <translation>Es ist bekannt: die Schwelle prüfen, oder ob es die Regel braucht.</translation>
    </message>
    <message>
        <source>It fires for long each time: the cause has to be found.</source>
        <translation>Sie feuert jedes Mal lange: Die Ursache ist zu finden.</translation>
    </message>
    <message numerus="yes">
        <source>fired %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal gefeuert</numerusform>
            <numerusform>%Ln-mal gefeuert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln over within 5 min</source>
        <translation>
            <numerusform>%Ln binnen 5 min vorbei</numerusform>
            <numerusform>%Ln binnen 5 min vorbei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln flapping</source>
        <translation>
            <numerusform>%Ln flattert</numerusform>
            <numerusform>%Ln flattern</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest for %1</source>
        <translation>der älteste seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced</source>
        <translation>
            <numerusform>%Ln stumm</numerusform>
            <numerusform>%Ln stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in an incident</source>
        <translation>
            <numerusform>%Ln in einer Störung</numerusform>
            <numerusform>%Ln in einer Störung</numerusform>
        </translation>
    </message>
    <message>
        <source>Noise of the last 24 hours</source>
        <translation>Rauschen der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 fired, %2 of them over within 5 min, %3 flapping now.</source>
        <translation>%1 gefeuert, davon %2 binnen 5 min vorbei, %3 flattern gerade.</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Welche Liste</translation>
    </message>
    <message>
        <source>Noisiest rules (%1)</source>
        <translation>Lauteste Regeln (%1)</translation>
    </message>
    <message>
        <source>Standing for more than a day (%1)</source>
        <translation>Seit über einem Tag (%1)</translation>
    </message>
    <message>
        <source>No rule fired three times or more.</source>
        <translation>Keine Regel feuerte dreimal oder öfter.</translation>
    </message>
    <message>
        <source>Nothing has been firing for more than a day.</source>
        <translation>Nichts feuert seit über einem Tag.</translation>
    </message>
</context>
<context>
    <name>NoteComposer</name>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>What was seen, tried, decided? Ctrl+V takes a picture, Ctrl+Return adds the note.</source>
        <translation>Was wurde beobachtet, versucht, entschieden? Strg+V nimmt ein Bild auf, Strg+Eingabe fügt die Notiz hinzu.</translation>
    </message>
    <message>
        <source>Write a note (W)</source>
        <translation>Notiz schreiben (W)</translation>
    </message>
    <message>
        <source>Leave this picture out</source>
        <translation>Dieses Bild weglassen</translation>
    </message>
    <message>
        <source>For the report afterwards</source>
        <translation>Für den Bericht nachher</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>NotePictures</name>
    <message>
        <source>The clipboard holds no picture that can be read.</source>
        <translation>In der Zwischenablage ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>The picture is too large: it has more than 100 million pixels. Cut it first.</source>
        <translation>Das Bild ist zu groß: Es hat mehr als 100 Millionen Bildpunkte. Schneiden Sie es zuerst zu.</translation>
    </message>
    <message>
        <source>The picture is larger than 4 MiB, also after it was made smaller. Cut it first.</source>
        <translation>Das Bild ist auch verkleinert größer als 4 MiB. Schneiden Sie es zuerst zu.</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>OpenIncidentDialog</name>
    <message numerus="yes">
        <source>Open an incident from %Ln alert(s)</source>
        <translation>
            <numerusform>Störung aus %Ln Alarm eröffnen</numerusform>
            <numerusform>Störung aus %Ln Alarmen eröffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an incident</source>
        <translation>Störung eröffnen</translation>
    </message>
    <message>
        <source>Open incident</source>
        <translation>Störung eröffnen</translation>
    </message>
    <message>
        <source>What is wrong, in one line</source>
        <translation>Was ist gestört? In einer Zeile</translation>
    </message>
    <message>
        <source>Transfers fail</source>
        <translation>Überweisungen schlagen fehl</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Customers notice it</source>
        <translation>Kundschaft ist betroffen</translation>
    </message>
    <message>
        <source>Starts the clock for telling customers: the first notice is due after five minutes.</source>
        <translation>Startet die Frist zur Kundeninformation: Die Erstmeldung ist nach fünf Minuten fällig.</translation>
    </message>
    <message>
        <source>Affected components</source>
        <translation>Betroffene Komponenten</translation>
    </message>
    <message>
        <source>Summary: what is known so far</source>
        <translation>Zusammenfassung: was bisher bekannt ist</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>May be left empty and written later.</source>
        <translation>Darf leer bleiben und später geschrieben werden.</translation>
    </message>
    <message>
        <source>Somebody works on this already: %1</source>
        <translation>Daran arbeitet schon jemand: %1</translation>
    </message>
    <message numerus="yes">
        <source>Some of these are worked on already, in %Ln incident(s).</source>
        <translation>
            <numerusform>An einigen davon wird schon gearbeitet, in %Ln Störung.</numerusform>
            <numerusform>An einigen davon wird schon gearbeitet, in %Ln Störungen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutageBar</name>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>Dritter</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>OutageChart</name>
    <message>
        <source>Outages against the lanes</source>
        <translation>Ausfälle und Phasen</translation>
    </message>
    <message>
        <source>down %1, degraded %2, together %3</source>
        <translation>ausgefallen %1, eingeschränkt %2, zusammen %3</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>together</source>
        <translation>zusammen</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
</context>
<context>
    <name>OutageDialog</name>
    <message>
        <source>all customers</source>
        <translation>alle Kunden</translation>
    </message>
    <message>
        <source>What does not work?</source>
        <translation>Was funktioniert nicht?</translation>
    </message>
    <message>
        <source>Correct the outage</source>
        <translation>Ausfall berichtigen</translation>
    </message>
    <message>
        <source>%1 changes its state</source>
        <translation>%1: anderer Zustand</translation>
    </message>
    <message>
        <source>%1 works again</source>
        <translation>%1 funktioniert wieder</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>then in another state</source>
        <translation>danach in anderem Zustand</translation>
    </message>
    <message>
        <source>Works again from</source>
        <translation>Geht wieder ab</translation>
    </message>
    <message>
        <source>Leave it empty while it goes on.</source>
        <translation>Leer lassen, solange es andauert.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Share of them in per cent</source>
        <translation>Anteil davon in Prozent</translation>
    </message>
    <message>
        <source>share, %</source>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>planned, or taken down on purpose</source>
        <translation>geplant oder absichtlich abgeschaltet</translation>
    </message>
    <message>
        <source>a third party&apos;s fault</source>
        <translation>Verursacher ist ein Dritter</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>taken offline for the repair</source>
        <translation>für die Behebung vom Netz genommen</translation>
    </message>
    <message>
        <source>affected</source>
        <translation>betroffen</translation>
    </message>
    <message>
        <source>Leave it empty for now, or write 11:40, yesterday 23:50, -10 for ten minutes ago.</source>
        <translation>Leer: jetzt. Oder 11:40, gestern 23:50, -10 für vor zehn Minuten.</translation>
    </message>
</context>
<context>
    <name>OutageLegend</name>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>dauert an</translation>
    </message>
</context>
<context>
    <name>OutageRow</name>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>a third party&apos;s fault</source>
        <translation>Verursacher ist ein Dritter</translation>
    </message>
    <message>
        <source>entered by %1</source>
        <translation>eingetragen von %1</translation>
    </message>
    <message>
        <source>from a merged incident</source>
        <translation>aus einer aufgegangenen Störung</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>dauert an</translation>
    </message>
    <message>
        <source>Degraded now …</source>
        <translation>Eingeschränkt …</translation>
    </message>
    <message>
        <source>Down now …</source>
        <translation>Ausgefallen …</translation>
    </message>
    <message>
        <source>Is over …</source>
        <translation>Vorbei …</translation>
    </message>
</context>
<context>
    <name>OutageSection</name>
    <message>
        <source>Outages</source>
        <translation>Ausfälle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln still going on</source>
        <comment>outages</comment>
        <translation>
            <numerusform>%Ln dauert an</numerusform>
            <numerusform>%Ln dauern an</numerusform>
        </translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>No outage is recorded</source>
        <translation>Kein Ausfall ist eingetragen</translation>
    </message>
    <message>
        <source>What did not work, since when, and for whom? O enters it, also afterwards: “was already down at 11:40”. The chart then shows it against the lanes, and adds it up.</source>
        <translation>Was ging nicht, seit wann und für wen? O trägt es ein, auch nachträglich: „war schon um 11:40 ausgefallen“. Das Diagramm zeigt es dann neben den Phasen und rechnet zusammen.</translation>
    </message>
</context>
<context>
    <name>OutageStep</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>since</source>
        <translation>seit</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Seit wann</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Ab wann</translation>
    </message>
    <message>
        <source>11:40, yesterday 23:50, -10 for ten minutes ago, now</source>
        <translation>11:40, gestern 23:50, -10 für vor zehn Minuten, jetzt</translation>
    </message>
    <message>
        <source>Leave this state out</source>
        <translation>Diesen Zustand weglassen</translation>
    </message>
    <message>
        <source>Leave it empty for now, or write 11:40, yesterday 23:50, -10 for ten minutes ago.</source>
        <translation>Leer: jetzt. Oder 11:40, gestern 23:50, -10 für vor zehn Minuten.</translation>
    </message>
</context>
<context>
    <name>OverrideField</name>
    <message>
        <source>Why it is right all the same</source>
        <translation>Warum es trotzdem stimmt</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>No open incident</source>
        <translation>Keine offene Störung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open incident(s)</source>
        <translation>
            <numerusform>%Ln offene Störung</numerusform>
            <numerusform>%Ln offene Störungen</numerusform>
        </translation>
    </message>
    <message>
        <source>together %1</source>
        <translation>zusammen %1</translation>
    </message>
    <message>
        <source>Save a picture …</source>
        <translation>Bild speichern …</translation>
    </message>
    <message>
        <source>Open incidents</source>
        <translation>Offene Störungen</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Nothing is known yet</source>
        <translation>Noch ist nichts bekannt</translation>
    </message>
    <message>
        <source>What is affected, for whom and what it costs will be told here.</source>
        <translation>Was betroffen ist, für wen und was es kostet, steht dann hier.</translation>
    </message>
    <message>
        <source>The log has not answered.</source>
        <translation>Das Protokoll hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>the past</source>
        <translation>die Vergangenheit</translation>
    </message>
    <message>
        <source>picture %1 old</source>
        <translation>Bild %1 alt</translation>
    </message>
</context>
<context>
    <name>OverviewWindow</name>
    <message>
        <source>Leitstand, overview</source>
        <translation>Leitstand, Überblick</translation>
    </message>
    <message>
        <source>The log has not answered yet. Nothing is known.</source>
        <translation>Das Protokoll hat noch nicht geantwortet. Nichts ist bekannt.</translation>
    </message>
    <message>
        <source>No sign of life for %1.</source>
        <translation>Kein Lebenszeichen seit %1.</translation>
    </message>
</context>
<context>
    <name>OwedChip</name>
    <message>
        <source>%1: nobody</source>
        <translation>%1: niemand</translation>
    </message>
</context>
<context>
    <name>OwedLine</name>
    <message>
        <source>customers told %1 ago</source>
        <translation>Kunden vor %1 informiert</translation>
    </message>
    <message>
        <source>customers not told yet</source>
        <translation>Kunden noch nicht informiert</translation>
    </message>
</context>
<context>
    <name>OwedStrip</name>
    <message>
        <source>Owed</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>%L1 of %L2 overdue</source>
        <translation>%L1 von %L2 überfällig</translation>
    </message>
    <message>
        <source>Nothing, neither to customers nor by the rules.</source>
        <translation>Nichts, weder gegenüber der Kundschaft noch nach den Regeln.</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>since %1, %2</source>
        <translation>seit %1, %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>by the rules</source>
        <translation>durch die Regeln</translation>
    </message>
    <message numerus="yes">
        <source>%Ln relapse(s)</source>
        <translation>
            <numerusform>%Ln Rückfall</numerusform>
            <numerusform>%Ln Rückfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be closed: %1</source>
        <translation>kann nicht abgeschlossen werden: %1</translation>
    </message>
    <message>
        <source>Opened %1 by %2</source>
        <translation>Eröffnet %1 von %2</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Eröffnet %1</translation>
    </message>
    <message>
        <source>acknowledged by %1 after %2</source>
        <translation>quittiert von %1 nach %2</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>abgeschlossen %1</translation>
    </message>
    <message>
        <source>What is this incident to be called?</source>
        <translation>Wie soll diese Störung heißen?</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What is it about, in two or three sentences?</source>
        <translation>Worum geht es, in zwei oder drei Sätzen?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Logins time out for everybody since 09:55; the app and the web are both affected.</source>
        <translation>Anmeldungen laufen seit 09:55 bei allen ins Leere; App und Web sind beide betroffen.</translation>
    </message>
    <message>
        <source>not %1: %2</source>
        <translation>nicht nach „%1“: %2</translation>
    </message>
</context>
<context>
    <name>PagedList</name>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 von %3</translation>
    </message>
</context>
<context>
    <name>PastBanner</name>
    <message>
        <source>THE PAST: %1 (%2 UTC)</source>
        <translation>VERGANGENHEIT: %1 (%2 UTC)</translation>
    </message>
    <message>
        <source>Not the present picture. Nothing can be changed.</source>
        <translation>Nicht das heutige Bild. Nichts kann geändert werden.</translation>
    </message>
</context>
<context>
    <name>PeopleLine</name>
    <message>
        <source>%1 (not in the catalogue)</source>
        <translation>%1 (nicht im Katalog)</translation>
    </message>
    <message>
        <source>Customers notice it, since %1</source>
        <translation>Kundschaft betroffen, seit %1</translation>
    </message>
    <message>
        <source>Customers notice it</source>
        <translation>Kundschaft betroffen</translation>
    </message>
    <message>
        <source>Affected: %1</source>
        <translation>Betroffen: %1</translation>
    </message>
    <message>
        <source>Affected: not named yet</source>
        <translation>Betroffen: noch nicht benannt</translation>
    </message>
    <message>
        <source>goes on in %1</source>
        <translation>geht weiter in %1</translation>
    </message>
    <message>
        <source>split from %1</source>
        <translation>abgespalten von %1</translation>
    </message>
    <message>
        <source>took over %1</source>
        <translation>hat %1 übernommen</translation>
    </message>
</context>
<context>
    <name>PeopleMarks</name>
    <message>
        <source>%1 writes</source>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>%1 looks at it</source>
        <translation>%1 sieht es an</translation>
    </message>
</context>
<context>
    <name>PictureBanner</name>
    <message>
        <source>The log has not answered yet. Nothing is known.</source>
        <translation>Das Protokoll hat noch nicht geantwortet. Die Lage ist nicht bekannt.</translation>
    </message>
    <message>
        <source>No sign of life for %1. You see the picture of %2.</source>
        <translation>Seit %1 kein Lebenszeichen. Gezeigt wird die Lage von %2 Uhr.</translation>
    </message>
    <message>
        <source>%1 of %2 sources report. Alerts of the others may be missing.</source>
        <translation>%1 von %2 Quellen melden sich. Alarme der übrigen können fehlen.</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>no source yet</source>
        <translation>noch keine Quelle</translation>
    </message>
    <message>
        <source>%1 of %2 sources report</source>
        <translation>%1 von %2 Quellen melden sich</translation>
    </message>
    <message>
        <source>State of the picture: %1</source>
        <translation>Stand des Lagebilds: %1</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>This picture is not complete, or is none</source>
        <translation>Dieses Bild ist nicht vollständig oder keines</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>noch nicht da</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PopupMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>PreventionDialog</name>
    <message>
        <source>Correct the prevention item</source>
        <translation>Vorbeugung berichtigen</translation>
    </message>
    <message>
        <source>What will keep it from happening again?</source>
        <translation>Was verhindert, dass es wieder geschieht?</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Try the roll-back on the test system before each release</source>
        <translation>Vor jeder Auslieferung den Rückweg auf dem Testsystem proben</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es tut</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>24.12. or +14</source>
        <translation>24.12. oder +14</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
</context>
<context>
    <name>PreventionList</name>
    <message>
        <source>Prevention</source>
        <translation>Vorbeugung</translation>
    </message>
    <message>
        <source>nobody has it yet</source>
        <translation>hat noch niemand</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>war fällig am %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig am %1</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>done by %1, %2</source>
        <translation>erledigt von %1, %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>Subject: %1</source>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>nothing is written in this language</source>
        <translation>in dieser Sprache ist nichts geschrieben</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>the end is cut off there</source>
        <translation>dort fehlt das Ende</translation>
    </message>
    <message>
        <source>longer than people read there (%1)</source>
        <translation>länger, als man dort liest (%1)</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Status page</source>
        <translation>Statusseite</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Am Telefon</translation>
    </message>
</context>
<context>
    <name>Programs</name>
    <message>
        <source>given up after %1: %2</source>
        <translation>aufgegeben nach %1: %2</translation>
    </message>
    <message>
        <source>given up after %1</source>
        <translation>aufgegeben nach %1</translation>
    </message>
    <message>
        <source>the mail was handed over whole, and the mail server&apos;s answer did not come: %1</source>
        <translation>die Mail wurde ganz übergeben, und die Antwort des Mailservers kam nicht: %1</translation>
    </message>
    <message>
        <source>it was handed over whole, and the answer did not come: %1</source>
        <translation>es wurde ganz übergeben, und die Antwort kam nicht: %1</translation>
    </message>
    <message>
        <source>%1: check &quot;user&quot; and &quot;password&quot;</source>
        <translation>%1: „user“ und „password“ prüfen</translation>
    </message>
    <message>
        <source>the mail server does not accept user and password</source>
        <translation>der Mailserver nimmt Benutzer und Passwort nicht an</translation>
    </message>
    <message>
        <source>the mail server answered %1 to RCPT</source>
        <translation>der Mailserver antwortete auf RCPT: %1</translation>
    </message>
    <message>
        <source>the mail server answered %1 to DATA</source>
        <translation>der Mailserver antwortete auf DATA: %1</translation>
    </message>
    <message>
        <source>the mail server answered %1 to MAIL</source>
        <translation>der Mailserver antwortete auf MAIL: %1</translation>
    </message>
    <message>
        <source>the mail server answered %1 to EHLO</source>
        <translation>der Mailserver antwortete auf EHLO: %1</translation>
    </message>
    <message>
        <source>the mail server answered %1 to HELO</source>
        <translation>der Mailserver antwortete auf HELO: %1</translation>
    </message>
    <message>
        <source>the mail server answered %1 to AUTH</source>
        <translation>der Mailserver antwortete auf AUTH: %1</translation>
    </message>
    <message>
        <source>the mail server answered %1</source>
        <translation>der Mailserver antwortete: %1</translation>
    </message>
    <message>
        <source>the mail server %1 said nothing for too long after %2</source>
        <translation>der Mailserver %1 blieb nach %2 zu lange stumm</translation>
    </message>
    <message>
        <source>the mail server %1 said nothing for too long</source>
        <translation>der Mailserver %1 blieb zu lange stumm</translation>
    </message>
    <message>
        <source>the mail server %1: %2</source>
        <translation>der Mailserver %1: %2</translation>
    </message>
    <message>
        <source>%1 said nothing for too long</source>
        <translation>%1 blieb zu lange stumm</translation>
    </message>
    <message>
        <source>the other side answered %1, a redirect to %2 that is not followed: enter the final address</source>
        <translation>die Gegenseite antwortete %1, eine Weiterleitung zu %2, der nicht gefolgt wird: die endgültige Adresse eintragen</translation>
    </message>
    <message>
        <source>the other side answered %1</source>
        <translation>die Gegenseite antwortete %1</translation>
    </message>
    <message>
        <source>stopped before it was handed over</source>
        <translation>angehalten, bevor es übergeben war</translation>
    </message>
    <message>
        <source>there is nothing to show yet</source>
        <translation>es gibt noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>the log gave no leave to publish</source>
        <translation>das Log hat das Veröffentlichen nicht zugelassen</translation>
    </message>
    <message>
        <source>the page is in %1, but the command that takes it on does not start: %2</source>
        <translation>die Seite liegt in %1, aber der Befehl, der sie weitergibt, startet nicht: %2</translation>
    </message>
    <message>
        <source>the page is in %1, but the command that takes it on did not end in time</source>
        <translation>die Seite liegt in %1, aber der Befehl, der sie weitergibt, wurde nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <source>the page is in %1, but the command that takes it on failed (%2): %3</source>
        <translation>die Seite liegt in %1, aber der Befehl, der sie weitergibt, ist gescheitert (%2): %3</translation>
    </message>
    <message>
        <source>the gateway has no channel of this name: configure it, or choose another one</source>
        <translation>das Gateway hat keinen Kanal dieses Namens: ihn einrichten oder einen anderen wählen</translation>
    </message>
    <message>
        <source>the channel is not for the audience &quot;%1&quot;: choose another one, or add the audience to the gateway&apos;s configuration</source>
        <translation>der Kanal ist nicht für den Empfängerkreis „%1“: einen anderen wählen oder den Kreis in der Konfiguration des Gateways ergänzen</translation>
    </message>
    <message>
        <source>there is nobody in the address list</source>
        <translation>in der Adressliste steht niemand</translation>
    </message>
    <message>
        <source>is in the list no longer</source>
        <translation>steht nicht mehr in der Liste</translation>
    </message>
    <message>
        <source>taken over, as noted before the gateway was stopped</source>
        <translation>angenommen, wie notiert, bevor das Gateway anhielt</translation>
    </message>
    <message>
        <source>refused, as noted before the gateway was stopped</source>
        <translation>abgelehnt, wie notiert, bevor das Gateway anhielt</translation>
    </message>
    <message>
        <source>the gateway was stopped before it was handed over</source>
        <translation>das Gateway wurde angehalten, bevor es übergeben war</translation>
    </message>
    <message>
        <source>the gateway was stopped meanwhile; it is done again</source>
        <translation>das Gateway wurde inzwischen angehalten; es wird wiederholt</translation>
    </message>
    <message>
        <source>the gateway was stopped while it was being handed over</source>
        <translation>das Gateway wurde mitten in der Übergabe angehalten</translation>
    </message>
    <message>
        <source>%1 (and %2 more lines like it)</source>
        <translation>%1 (und %2 weitere solche Zeilen)</translation>
    </message>
    <message>
        <source>line %1 of the address list: %2</source>
        <translation>Zeile %1 der Adressliste: %2</translation>
    </message>
    <message>
        <source>there is no address</source>
        <translation>da steht keine Adresse</translation>
    </message>
    <message>
        <source>this is no address, there is no @ in it</source>
        <translation>das ist keine Adresse, es fehlt das @</translation>
    </message>
    <message>
        <source>this is no address, the part before the @ cannot be one</source>
        <translation>das ist keine Adresse, der Teil vor dem @ kann keiner sein</translation>
    </message>
    <message>
        <source>this is no address, the part after the @ is not the name of a host</source>
        <translation>das ist keine Adresse, der Teil nach dem @ ist kein Rechnername</translation>
    </message>
    <message>
        <source>this is no address, it is too long</source>
        <translation>das ist keine Adresse, sie ist zu lang</translation>
    </message>
    <message>
        <source>%1: the status page cannot be written: %2 (make room, or give the gateway&apos;s user the right to write there; the page that is there was left as it is)</source>
        <translation>%1: die Statusseite lässt sich nicht schreiben: %2 (Platz schaffen oder dem Benutzer des Gateways dort das Schreiben erlauben; die vorhandene Seite ist unverändert)</translation>
    </message>
    <message>
        <source>%1: the status page cannot be renewed: %2 (make room, or give the gateway&apos;s user the right to write there; the page that is there was left as it is)</source>
        <translation>%1: die Statusseite lässt sich nicht erneuern: %2 (Platz schaffen oder dem Benutzer des Gateways dort das Schreiben erlauben; die vorhandene Seite ist unverändert)</translation>
    </message>
    <message>
        <source>%1: the status page&apos;s folder cannot be made: %2 (make room, or give the gateway&apos;s user the right to write there; the page that is there was left as it is)</source>
        <translation>%1: der Ordner der Statusseite lässt sich nicht anlegen: %2 (Platz schaffen oder dem Benutzer des Gateways dort das Schreiben erlauben; die vorhandene Seite ist unverändert)</translation>
    </message>
    <message>
        <source>something is in the way, or it may not be written there</source>
        <translation>etwas ist im Weg, oder dort darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>the server says: %1</source>
        <translation>der Server sagt: %1</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>der Server antwortet nicht</translation>
    </message>
    <message>
        <source>the server does not speak NATS</source>
        <translation>der Server spricht kein NATS</translation>
    </message>
    <message>
        <source>the server has stopped answering</source>
        <translation>der Server antwortet nicht mehr</translation>
    </message>
    <message>
        <source>the server is shutting down</source>
        <translation>der Server fährt herunter</translation>
    </message>
    <message>
        <source>the server hung up: %1</source>
        <translation>der Server hat die Verbindung beendet: %1</translation>
    </message>
    <message>
        <source>the server hung up</source>
        <translation>der Server hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>the server sends text where NATS sends bytes</source>
        <translation>der Server sendet Text, wo NATS Bytes sendet</translation>
    </message>
    <message>
        <source>check the address</source>
        <translation>die Adresse prüfen</translation>
    </message>
    <message>
        <source>check the connection</source>
        <translation>die Verbindung prüfen</translation>
    </message>
    <message>
        <source>the server is too old: it knows no headers</source>
        <translation>der Server ist zu alt: er kennt keine Kopfzeilen</translation>
    </message>
    <message>
        <source>use nats-server 2.9 or newer</source>
        <translation>nats-server ab 2.9 verwenden</translation>
    </message>
    <message>
        <source>the server does not permit this account to publish to %1</source>
        <translation>der Server erlaubt diesem Konto nicht, an %1 zu schreiben</translation>
    </message>
    <message>
        <source>ask for the permission, or use an account that has it</source>
        <translation>um die Erlaubnis bitten oder ein Konto nehmen, das sie hat</translation>
    </message>
    <message>
        <source>no address to connect to</source>
        <translation>keine Adresse zum Verbinden</translation>
    </message>
    <message>
        <source>no connection to the log</source>
        <translation>keine Verbindung zum Log</translation>
    </message>
    <message>
        <source>there is no connection to the log</source>
        <translation>es gibt keine Verbindung zum Log</translation>
    </message>
    <message>
        <source>connection to the log</source>
        <translation>Verbindung zum Log</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>the log does not answer</source>
        <translation>das Log antwortet nicht</translation>
    </message>
    <message>
        <source>the log does not acknowledge</source>
        <translation>das Log bestätigt nicht</translation>
    </message>
    <message>
        <source>the log refuses the event: %1</source>
        <translation>das Log weist das Ereignis ab: %1</translation>
    </message>
    <message>
        <source>the log&apos;s disk is full: %1</source>
        <translation>die Platte des Logs ist voll: %1</translation>
    </message>
    <message>
        <source>free some space where the server keeps its store</source>
        <translation>dort Platz schaffen, wo der Server seine Daten hält</translation>
    </message>
    <message>
        <source>the log is full: %1</source>
        <translation>das Log ist voll: %1</translation>
    </message>
    <message>
        <source>raise the limit of the stream</source>
        <translation>die Grenze des Streams erhöhen</translation>
    </message>
    <message>
        <source>too much is waiting to be sent</source>
        <translation>zu viel wartet auf das Senden</translation>
    </message>
    <message>
        <source>try again when the log is connected</source>
        <translation>es wieder versuchen, wenn das Log verbunden ist</translation>
    </message>
    <message>
        <source>the event has %1 bytes, more than the server takes</source>
        <translation>das Ereignis hat %1 Bytes, mehr als der Server annimmt</translation>
    </message>
    <message>
        <source>shorten it, or raise max_payload of the server (%1)</source>
        <translation>kürzen oder max_payload des Servers erhöhen (%1)</translation>
    </message>
    <message>
        <source>no stream takes this subject, or JetStream is not available</source>
        <translation>kein Stream nimmt dieses Subject an, oder JetStream ist nicht verfügbar</translation>
    </message>
    <message>
        <source>check that the streams of the log exist on the server</source>
        <translation>prüfen, ob es die Streams des Logs auf dem Server gibt</translation>
    </message>
    <message>
        <source>there is no such stream on this server</source>
        <translation>diesen Stream gibt es auf dem Server nicht</translation>
    </message>
    <message>
        <source>the log cannot be brought onto the disk: %1</source>
        <translation>das Log lässt sich nicht auf die Platte bringen: %1</translation>
    </message>
    <message>
        <source>check the disk; what was entered may be lost in a power cut</source>
        <translation>die Platte prüfen; Eingegebenes kann bei einem Stromausfall verloren gehen</translation>
    </message>
    <message>
        <source>the server keeps no log: JetStream is not enabled</source>
        <translation>der Server führt kein Log: JetStream ist nicht eingeschaltet</translation>
    </message>
    <message>
        <source>add a jetstream block to its configuration</source>
        <translation>seiner Konfiguration einen jetstream-Block geben</translation>
    </message>
    <message>
        <source>the server is older than what this client was made for</source>
        <translation>der Server ist älter als das, wofür dieses Programm gemacht ist</translation>
    </message>
    <message>
        <source>use nats-server 2.11.16 or newer</source>
        <translation>nats-server ab 2.11.16 verwenden</translation>
    </message>
    <message>
        <source>a shared server of this version can be stopped by anybody who reaches it, and loses acknowledged events in a power cut</source>
        <translation>einen gemeinsamen Server dieser Version kann anhalten, wer ihn erreicht, und bei einem Stromausfall verliert er bestätigte Ereignisse</translation>
    </message>
    <message>
        <source>use nats-server 2.11.16 or newer with sync_interval set</source>
        <translation>nats-server ab 2.11.16 mit sync_interval verwenden</translation>
    </message>
    <message>
        <source>two people can overwrite each other unseen in a replicated log on this version, so nothing is written to it</source>
        <translation>in einem replizierten Log dieser Version können zwei Personen einander ungesehen überschreiben; deshalb wird nichts hineingeschrieben</translation>
    </message>
    <message>
        <source>use nats-server 2.11.16 or newer, or a log without replicas</source>
        <translation>nats-server ab 2.11.16 verwenden oder ein Log ohne Kopien</translation>
    </message>
    <message>
        <source>raise max_file_store of the server to at least 2 GB</source>
        <translation>max_file_store des Servers auf mindestens 2 GB erhöhen</translation>
    </message>
    <message>
        <source>have the owner of the server create the streams of the log, or permit this account to do so</source>
        <translation>die Streams des Logs vom Betreiber des Servers anlegen lassen oder es diesem Konto erlauben lassen</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>the folder cannot be made: %1</source>
        <translation>der Ordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>the folder cannot be written to: %1</source>
        <translation>in den Ordner lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>the file holds secrets and others than its owner may access it</source>
        <translation>die Datei enthält Geheimnisse, und nicht nur ihr Eigentümer darf sie lesen</translation>
    </message>
    <message>
        <source>run: %1; have the secrets renewed if others may have read them</source>
        <translation>%1 ausführen; die Geheimnisse erneuern lassen, falls andere sie gelesen haben können</translation>
    </message>
    <message>
        <source>check that it exists and that you may read it</source>
        <translation>prüfen, ob es sie gibt und sie lesbar ist</translation>
    </message>
    <message>
        <source>make room on the disk that holds %1</source>
        <translation>Platz schaffen auf der Platte mit %1</translation>
    </message>
    <message>
        <source>make room on the disk that holds this folder; at least 16 MB are needed to start</source>
        <translation>Platz schaffen auf der Platte mit diesem Ordner; zum Starten sind mindestens 16 MB nötig</translation>
    </message>
    <message>
        <source>give yourself the right to write to %1, or choose another folder with --data-dir</source>
        <translation>sich das Schreiben in %1 erlauben oder mit --data-dir einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>look at the folder %1</source>
        <translation>sich den Ordner %1 ansehen</translation>
    </message>
    <message>
        <source>the disk reports errors; look at the system&apos;s log</source>
        <translation>die Platte meldet Fehler; ins Protokoll des Systems sehen</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>die Platte ist voll</translation>
    </message>
    <message>
        <source>the disk refuses to read or write: %1</source>
        <translation>die Platte verweigert Lesen oder Schreiben: %1</translation>
    </message>
    <message>
        <source>the local store failed: %1</source>
        <translation>der lokale Speicher hat versagt: %1</translation>
    </message>
    <message>
        <source>the local store is read-only</source>
        <translation>der lokale Speicher ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the local store is damaged: %1</source>
        <translation>der lokale Speicher ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the local store cannot be opened</source>
        <translation>der lokale Speicher lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the local store was damaged (%1) and was started anew</source>
        <translation>der lokale Speicher war beschädigt (%1) und wurde neu begonnen</translation>
    </message>
    <message>
        <source>what was not yet sent or saved to the log is in the renamed file; keep it until you have looked</source>
        <translation>was noch nicht gesendet oder im Log gesichert war, steht in der umbenannten Datei; sie aufheben, bis jemand nachgesehen hat</translation>
    </message>
    <message>
        <source>the local store was written by a newer leitstand</source>
        <translation>der lokale Speicher stammt von einem neueren leitstand</translation>
    </message>
    <message>
        <source>another program holds the local store</source>
        <translation>ein anderes Programm hält den lokalen Speicher</translation>
    </message>
    <message>
        <source>close other windows of leitstand and try again</source>
        <translation>andere Fenster von leitstand schließen und es wieder versuchen</translation>
    </message>
    <message>
        <source>start leitstand again</source>
        <translation>leitstand neu starten</translation>
    </message>
    <message>
        <source>the gateway ended: %1</source>
        <translation>das Gateway ist beendet: %1</translation>
    </message>
    <message>
        <source>it is started again; no alerts come in meanwhile</source>
        <translation>es wird neu gestartet; bis dahin kommen keine Alarme herein</translation>
    </message>
    <message>
        <source>it does not begin to listen</source>
        <translation>es beginnt nicht zu lauschen</translation>
    </message>
    <message>
        <source>cannot be started: %1</source>
        <translation>lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <source>killed by signal %1</source>
        <translation>durch Signal %1 beendet</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation>Rückgabewert %1</translation>
    </message>
    <message>
        <source>the program %1 is not installed, so no alerts can come in</source>
        <translation>das Programm %1 ist nicht installiert, deshalb können keine Alarme hereinkommen</translation>
    </message>
    <message>
        <source>install it beside leitstand, or start a gateway elsewhere</source>
        <translation>es neben leitstand installieren oder anderswo ein Gateway starten</translation>
    </message>
    <message>
        <source>the program %1 is not installed</source>
        <translation>das Programm %1 ist nicht installiert</translation>
    </message>
    <message>
        <source>wait a moment</source>
        <translation>einen Moment warten</translation>
    </message>
    <message>
        <source>the engine is being started</source>
        <translation>der eigene Server wird gestartet</translation>
    </message>
    <message>
        <source>the engine has been stopped</source>
        <translation>der eigene Server wurde angehalten</translation>
    </message>
    <message>
        <source>the engine cannot run</source>
        <translation>der eigene Server kann nicht laufen</translation>
    </message>
    <message>
        <source>no engine is running here</source>
        <translation>hier läuft kein eigener Server</translation>
    </message>
    <message>
        <source>the engine has stopped and is being started again</source>
        <translation>der eigene Server ist angehalten und wird neu gestartet</translation>
    </message>
    <message>
        <source>the window that ran the engine has ended; this one takes over</source>
        <translation>das Fenster, das den eigenen Server betrieb, ist beendet; dieses übernimmt</translation>
    </message>
    <message>
        <source>a nats-server that is not ours holds the store</source>
        <translation>ein fremder nats-server hält den Speicher</translation>
    </message>
    <message>
        <source>end it; it is waited for</source>
        <translation>ihn beenden; es wird gewartet</translation>
    </message>
    <message>
        <source>nats-server ended: another program has taken its port</source>
        <translation>nats-server ist beendet: ein anderes Programm hat seinen Port</translation>
    </message>
    <message>
        <source>it is started on another one</source>
        <translation>er wird auf einem anderen gestartet</translation>
    </message>
    <message>
        <source>nats-server ended: %1</source>
        <translation>nats-server ist beendet: %1</translation>
    </message>
    <message>
        <source>it is started again; if that goes on, look at this file</source>
        <translation>er wird neu gestartet; wenn das so weitergeht, in diese Datei sehen</translation>
    </message>
    <message>
        <source>the description of a stream was damaged and is written anew; its events are kept</source>
        <translation>die Beschreibung eines Streams war beschädigt und wird neu geschrieben; seine Ereignisse bleiben</translation>
    </message>
    <message>
        <source>nothing needs to be done; check the disk if it happens again</source>
        <translation>es ist nichts zu tun; die Platte prüfen, wenn es wieder geschieht</translation>
    </message>
</context>
<context>
    <name>PromiseField</name>
    <message>
        <source>Next update promised for</source>
        <translation>Nächster Stand zugesagt für</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>write a time such as 14:30</source>
        <translation>schreiben Sie eine Uhrzeit wie 14:30</translation>
    </message>
    <message>
        <source>read from the text; it binds</source>
        <translation>aus dem Text gelesen; es bindet</translation>
    </message>
    <message>
        <source>the text names no time</source>
        <translation>der Text nennt keine Zeit</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>It cannot be called back. The gateway delivers it through these channels:</source>
        <translation>Sie lässt sich nicht zurückholen. Das Gateway stellt sie über diese Kanäle zu:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln Empfänger</numerusform>
            <numerusform>%Ln Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>fails at present: %1</source>
        <translation>zurzeit gestört: %1</translation>
    </message>
    <message>
        <source>Nobody else approves this message: the catalogue has switched four eyes off.</source>
        <translation>Niemand sonst gibt diese Nachricht frei: Der Katalog hat das Vier-Augen-Prinzip abgeschaltet.</translation>
    </message>
    <message>
        <source>Publish without a second person</source>
        <translation>Ohne zweite Person veröffentlichen</translation>
    </message>
    <message>
        <source>The gateway is not heard any more. Close this and record that you have published it by hand, or start the gateway.</source>
        <translation>Das Gateway meldet sich nicht mehr. Brechen Sie ab und halten Sie fest, dass Sie von Hand veröffentlicht haben, oder starten Sie das Gateway.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
</context>
<context>
    <name>RateChart</name>
    <message numerus="yes">
        <source>New alerts per minute in the last hour, at most %Ln in one minute</source>
        <translation>
            <numerusform>Neue Alarme pro Minute in der letzten Stunde, höchstens %Ln in einer Minute</numerusform>
            <numerusform>Neue Alarme pro Minute in der letzten Stunde, höchstens %Ln in einer Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>No new alerts in the last hour</source>
        <translation>Keine neuen Alarme in der letzten Stunde</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What makes you sure?</source>
        <translation>Was macht Sie sicher?</translation>
    </message>
</context>
<context>
    <name>RejectedEvents</name>
    <message>
        <source>Rejected events</source>
        <translation>Abgewiesene Ereignisse</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>They stay in the log and stop nothing. Tell whoever writes them.</source>
        <translation>Sie bleiben im Protokoll und halten nichts auf. Bitte denen melden, die sie schreiben.</translation>
    </message>
    <message>
        <source>Kept but of a kind or version that this program does not know: %1</source>
        <translation>Aufbewahrt, aber von einer Art oder Version, die dieses Programm nicht kennt: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>RoleBadge</name>
    <message>
        <source>%1, role %2</source>
        <translation>%1, Rolle %2</translation>
    </message>
</context>
<context>
    <name>RoleChip</name>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>%1 has it now.</source>
        <translation>Zurzeit: %1.</translation>
    </message>
    <message>
        <source>Nobody has it yet.</source>
        <translation>Zurzeit: niemand.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>empty: nobody</source>
        <translation>leer: niemand</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>it is in this lane already</source>
        <translation>sie ist schon in dieser Phase</translation>
    </message>
    <message>
        <source>choose another lane</source>
        <translation>eine andere Phase wählen</translation>
    </message>
    <message>
        <source>somebody has begun to work on it</source>
        <translation>jemand arbeitet bereits daran</translation>
    </message>
    <message>
        <source>move it to Understand instead</source>
        <translation>stattdessen nach „Verstehen“ verschieben</translation>
    </message>
    <message>
        <source>customers noticed it and have not had the final message</source>
        <translation>die Kundschaft war betroffen und hat noch keine Abschlussmeldung erhalten</translation>
    </message>
    <message>
        <source>publish the final message, or mark the incident as not visible to customers</source>
        <translation>die Abschlussmeldung veröffentlichen oder die Störung als für Kunden nicht spürbar kennzeichnen</translation>
    </message>
    <message>
        <source>somebody has acknowledged it already</source>
        <translation>jemand hat sie bereits quittiert</translation>
    </message>
    <message>
        <source>nothing has to be done</source>
        <translation>es ist nichts zu tun</translation>
    </message>
    <message>
        <source>it is open already</source>
        <translation>sie ist bereits eröffnet</translation>
    </message>
    <message>
        <source>open another incident</source>
        <translation>eine andere Störung eröffnen</translation>
    </message>
    <message>
        <source>a title has 1 to 500 bytes</source>
        <translation>ein Titel umfasst 1 bis 500 Bytes</translation>
    </message>
    <message>
        <source>no alert was named</source>
        <translation>es wurde kein Alarm angegeben</translation>
    </message>
    <message>
        <source>select at least one alert</source>
        <translation>mindestens einen Alarm auswählen</translation>
    </message>
    <message>
        <source>more than 10,000 alerts were named</source>
        <translation>mehr als 10.000 Alarme wurden angegeben</translation>
    </message>
    <message>
        <source>do it in several steps</source>
        <translation>in mehreren Schritten vorgehen</translation>
    </message>
    <message>
        <source>the note is empty</source>
        <translation>die Notiz ist leer</translation>
    </message>
    <message>
        <source>write something first</source>
        <translation>zuerst etwas schreiben</translation>
    </message>
    <message>
        <source>the note is longer than 60,000 bytes</source>
        <translation>die Notiz ist länger als 60.000 Bytes</translation>
    </message>
    <message>
        <source>split it into several notes</source>
        <translation>auf mehrere Notizen aufteilen</translation>
    </message>
    <message>
        <source>the message&apos;s subject is longer than 500 bytes</source>
        <translation>der Betreff der Mitteilung ist länger als 500 Bytes</translation>
    </message>
    <message>
        <source>shorten it</source>
        <translation>kürzen</translation>
    </message>
    <message>
        <source>the message is longer than 60,000 bytes</source>
        <translation>die Mitteilung ist länger als 60.000 Bytes</translation>
    </message>
    <message>
        <source>the message is empty</source>
        <translation>die Mitteilung ist leer</translation>
    </message>
    <message>
        <source>write the message first</source>
        <translation>zuerst die Mitteilung schreiben</translation>
    </message>
    <message>
        <source>there is no such incident</source>
        <translation>diese Störung gibt es nicht</translation>
    </message>
    <message>
        <source>open it first</source>
        <translation>zuerst eröffnen</translation>
    </message>
    <message>
        <source>write a title, or shorten it</source>
        <translation>einen Titel schreiben oder ihn kürzen</translation>
    </message>
    <message>
        <source>it has no time</source>
        <translation>es ist keine Zeit angegeben</translation>
    </message>
    <message>
        <source>it ends before it starts</source>
        <translation>das Ende liegt vor dem Beginn</translation>
    </message>
    <message>
        <source>its states do not follow one another without a gap</source>
        <translation>die Zustände schließen nicht lückenlos aneinander an</translation>
    </message>
    <message>
        <source>this person has the role already</source>
        <translation>diese Person hat die Rolle bereits</translation>
    </message>
    <message>
        <source>the picture is empty</source>
        <translation>das Bild ist leer</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>ein anderes Bild wählen</translation>
    </message>
    <message>
        <source>the picture is larger than 4 MiB</source>
        <translation>das Bild ist größer als 4 MiB</translation>
    </message>
    <message>
        <source>cut it, or make it smaller</source>
        <translation>zuschneiden oder verkleinern</translation>
    </message>
    <message>
        <source>the hypothesis is in this state already</source>
        <translation>die Hypothese ist bereits in diesem Zustand</translation>
    </message>
    <message>
        <source>the action is over already</source>
        <translation>die Maßnahme ist bereits abgeschlossen</translation>
    </message>
    <message>
        <source>correct it instead</source>
        <translation>stattdessen berichtigen</translation>
    </message>
    <message>
        <source>this was done already</source>
        <translation>das ist bereits erledigt</translation>
    </message>
    <message>
        <source>only what is being watched can relapse</source>
        <translation>nur was beobachtet wird, kann rückfällig werden</translation>
    </message>
    <message>
        <source>move it to Act instead</source>
        <translation>stattdessen nach „Handeln“ verschieben</translation>
    </message>
    <message>
        <source>this rule book has no such step</source>
        <translation>dieses Regelwerk kennt diesen Schritt nicht</translation>
    </message>
    <message>
        <source>choose another step</source>
        <translation>einen anderen Schritt wählen</translation>
    </message>
    <message>
        <source>it does not say what is withdrawn</source>
        <translation>es ist nicht angegeben, was zurückgenommen wird</translation>
    </message>
    <message>
        <source>choose an entry of the timeline</source>
        <translation>einen Eintrag der Zeitleiste wählen</translation>
    </message>
    <message>
        <source>it was merged into another incident</source>
        <translation>sie wurde mit einer anderen Störung zusammengeführt</translation>
    </message>
    <message>
        <source>go on in the other one</source>
        <translation>in der anderen weiterarbeiten</translation>
    </message>
    <message>
        <source>it corrects something that has not happened</source>
        <translation>es berichtigt etwas, das nicht geschehen ist</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>der Text ist zu lang</translation>
    </message>
    <message>
        <source>it is not there, or was withdrawn</source>
        <translation>das gibt es nicht, oder es wurde zurückgenommen</translation>
    </message>
    <message>
        <source>look at the record again</source>
        <translation>die Aufzeichnung noch einmal ansehen</translation>
    </message>
    <message>
        <source>the text is empty</source>
        <translation>der Text ist leer</translation>
    </message>
    <message>
        <source>no component was named</source>
        <translation>es wurde keine Komponente angegeben</translation>
    </message>
    <message>
        <source>name at least one component</source>
        <translation>mindestens eine Komponente angeben</translation>
    </message>
    <message>
        <source>more than 200 components were named</source>
        <translation>mehr als 200 Komponenten wurden angegeben</translation>
    </message>
    <message>
        <source>this was recorded before</source>
        <translation>das wurde bereits festgehalten</translation>
    </message>
    <message>
        <source>this time has not come yet</source>
        <translation>diese Zeit liegt in der Zukunft</translation>
    </message>
    <message>
        <source>enter a time that is past</source>
        <translation>eine vergangene Zeit eingeben</translation>
    </message>
    <message>
        <source>a watch window has 1 minute to 7 days</source>
        <translation>eine Beobachtung dauert 1 Minute bis 7 Tage</translation>
    </message>
    <message>
        <source>agree on another window</source>
        <translation>eine andere Dauer vereinbaren</translation>
    </message>
    <message>
        <source>the watch window is not over yet</source>
        <translation>die Beobachtungszeit ist noch nicht um</translation>
    </message>
    <message>
        <source>wait for its end, or say why it is cut short</source>
        <translation>ihr Ende abwarten oder sagen, warum sie verkürzt wird</translation>
    </message>
    <message>
        <source>an outage is still open</source>
        <translation>ein Ausfall ist noch offen</translation>
    </message>
    <message>
        <source>end the outage first</source>
        <translation>zuerst den Ausfall beenden</translation>
    </message>
    <message>
        <source>an outage is one of a component</source>
        <translation>zu einem Ausfall gehört eine Komponente</translation>
    </message>
    <message>
        <source>name the component</source>
        <translation>die Komponente angeben</translation>
    </message>
    <message>
        <source>a share is more than 0 % and at most 100 %</source>
        <translation>ein Anteil ist größer als 0 % und höchstens 100 %</translation>
    </message>
    <message>
        <source>enter another share, or leave it empty</source>
        <translation>einen anderen Anteil eingeben oder das Feld leer lassen</translation>
    </message>
    <message>
        <source>correct its times</source>
        <translation>die Zeiten berichtigen</translation>
    </message>
    <message>
        <source>another outage of this component is recorded for that time</source>
        <translation>für diese Zeit ist bereits ein Ausfall dieser Komponente festgehalten</translation>
    </message>
    <message>
        <source>change that one, or correct the times</source>
        <translation>jenen ändern oder die Zeiten berichtigen</translation>
    </message>
    <message>
        <source>the outage is over already</source>
        <translation>der Ausfall ist bereits beendet</translation>
    </message>
    <message>
        <source>the outage is in this state already</source>
        <translation>der Ausfall ist bereits in diesem Zustand</translation>
    </message>
    <message>
        <source>an incident cannot be merged with itself</source>
        <translation>eine Störung kann nicht mit sich selbst zusammengeführt werden</translation>
    </message>
    <message>
        <source>choose another incident</source>
        <translation>eine andere Störung wählen</translation>
    </message>
    <message>
        <source>the other incident does not exist</source>
        <translation>die andere Störung gibt es nicht</translation>
    </message>
    <message>
        <source>the other incident is closed</source>
        <translation>die andere Störung ist abgeschlossen</translation>
    </message>
    <message>
        <source>open it again first, or choose another one</source>
        <translation>sie zuerst wieder öffnen oder eine andere wählen</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>sie ist abgeschlossen</translation>
    </message>
    <message>
        <source>open it again first</source>
        <translation>sie zuerst wieder öffnen</translation>
    </message>
    <message>
        <source>your role may not do this</source>
        <translation>mit Ihrer Rolle ist das nicht möglich</translation>
    </message>
    <message>
        <source>ask a responder or a commander</source>
        <translation>eine Einsatzkraft oder die Einsatzleitung bitten</translation>
    </message>
    <message>
        <source>ask somebody of support, a responder or a commander</source>
        <translation>den Support, eine Einsatzkraft oder die Einsatzleitung bitten</translation>
    </message>
    <message>
        <source>there is no such entry</source>
        <translation>diesen Eintrag gibt es nicht</translation>
    </message>
    <message>
        <source>it was taken back already</source>
        <translation>das wurde bereits zurückgenommen</translation>
    </message>
    <message>
        <source>something that came later depends on it</source>
        <translation>etwas Späteres hängt davon ab</translation>
    </message>
    <message>
        <source>take back the later entry first</source>
        <translation>zuerst den späteren Eintrag zurücknehmen</translation>
    </message>
    <message>
        <source>there is nothing in it that can be taken back</source>
        <translation>darin ist nichts, was sich zurücknehmen lässt</translation>
    </message>
    <message>
        <source>make another change instead</source>
        <translation>stattdessen eine neue Änderung vornehmen</translation>
    </message>
    <message>
        <source>somebody else has changed the same thing meanwhile</source>
        <translation>jemand anderes hat inzwischen dasselbe geändert</translation>
    </message>
    <message>
        <source>look at both versions and decide</source>
        <translation>beide Fassungen ansehen und entscheiden</translation>
    </message>
    <message>
        <source>the past is shown, and it cannot be changed</source>
        <translation>es wird die Vergangenheit gezeigt, und die lässt sich nicht ändern</translation>
    </message>
    <message>
        <source>return to the present first</source>
        <translation>zuerst in die Gegenwart zurückkehren</translation>
    </message>
    <message>
        <source>nothing has happened yet that could be looked at</source>
        <translation>es ist noch nichts geschehen, was man ansehen könnte</translation>
    </message>
    <message>
        <source>wait for the first event</source>
        <translation>das erste Ereignis abwarten</translation>
    </message>
    <message>
        <source>only a commander may apply a catalogue</source>
        <translation>nur die Einsatzleitung darf einen Katalog anwenden</translation>
    </message>
    <message>
        <source>ask a commander</source>
        <translation>die Einsatzleitung bitten</translation>
    </message>
    <message>
        <source>correct the catalogue</source>
        <translation>den Katalog berichtigen</translation>
    </message>
    <message>
        <source>the log cannot hold this</source>
        <translation>das Protokoll kann das nicht aufnehmen</translation>
    </message>
    <message>
        <source>shorten it, or do it in several steps</source>
        <translation>kürzen Sie es, oder teilen Sie es auf mehrere Schritte auf</translation>
    </message>
    <message>
        <source>the draft is being published</source>
        <translation>der Entwurf wird gerade veröffentlicht</translation>
    </message>
    <message>
        <source>wait until it is out, and begin a new one</source>
        <translation>abwarten, bis er veröffentlicht ist, und einen neuen beginnen</translation>
    </message>
    <message>
        <source>the draft is published</source>
        <translation>der Entwurf ist schon veröffentlicht</translation>
    </message>
    <message>
        <source>the draft is in review already</source>
        <translation>der Entwurf liegt schon zur Freigabe vor</translation>
    </message>
    <message>
        <source>wait for the decision, or take it back</source>
        <translation>die Entscheidung abwarten oder ihn zurückziehen</translation>
    </message>
    <message>
        <source>the draft is approved already</source>
        <translation>der Entwurf ist schon freigegeben</translation>
    </message>
    <message>
        <source>publish it</source>
        <translation>veröffentlichen</translation>
    </message>
    <message>
        <source>an error of the check is passed over without a reason</source>
        <translation>eine Beanstandung der Prüfung wird ohne Begründung übergangen</translation>
    </message>
    <message>
        <source>say why the text is right</source>
        <translation>begründen, warum der Text stimmt</translation>
    </message>
    <message>
        <source>look at its delivery</source>
        <translation>die Zustellung ansehen</translation>
    </message>
    <message>
        <source>no channel is chosen</source>
        <translation>es ist kein Kanal ausgewählt</translation>
    </message>
    <message>
        <source>choose where it is to be published</source>
        <translation>auswählen, wo veröffentlicht werden soll</translation>
    </message>
    <message>
        <source>this delivery is not over yet</source>
        <translation>diese Zustellung läuft noch</translation>
    </message>
    <message>
        <source>wait until it has come to its end</source>
        <translation>abwarten, bis sie beendet ist</translation>
    </message>
    <message>
        <source>there is nothing to send again on this channel</source>
        <translation>auf diesem Kanal ist nichts erneut zu senden</translation>
    </message>
    <message>
        <source>who wrote a draft cannot approve it</source>
        <translation>wer an einem Entwurf geschrieben hat, kann ihn nicht freigeben</translation>
    </message>
    <message>
        <source>ask another commander</source>
        <translation>eine andere Einsatzleitung bitten</translation>
    </message>
    <message>
        <source>a refusal needs a reason</source>
        <translation>eine Ablehnung braucht eine Begründung</translation>
    </message>
    <message>
        <source>say what has to change</source>
        <translation>sagen, was sich ändern muss</translation>
    </message>
    <message>
        <source>the draft is not approved</source>
        <translation>der Entwurf ist nicht freigegeben</translation>
    </message>
    <message>
        <source>submit it, and ask a commander who did not write it</source>
        <translation>zur Freigabe vorlegen und eine Einsatzleitung bitten, die nicht daran geschrieben hat</translation>
    </message>
    <message>
        <source>who approved the draft may not do so</source>
        <translation>die Freigabe kam von jemandem, der diesen Entwurf nicht freigeben darf</translation>
    </message>
    <message>
        <source>begin a new draft</source>
        <translation>einen neuen Entwurf beginnen</translation>
    </message>
    <message>
        <source>there is no such draft</source>
        <translation>diesen Entwurf gibt es nicht</translation>
    </message>
    <message>
        <source>save the draft first</source>
        <translation>den Entwurf zuerst speichern</translation>
    </message>
    <message>
        <source>the draft is not in review</source>
        <translation>der Entwurf liegt nicht zur Freigabe vor</translation>
    </message>
    <message>
        <source>submit it first</source>
        <translation>zuerst zur Freigabe vorlegen</translation>
    </message>
    <message>
        <source>the draft was changed meanwhile</source>
        <translation>der Entwurf wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>read the present text and decide again</source>
        <translation>den jetzigen Text lesen und neu entscheiden</translation>
    </message>
    <message>
        <source>nothing says which alerts are to be silenced</source>
        <translation>nichts sagt, welche Alarme stumm sein sollen</translation>
    </message>
    <message>
        <source>name at least one label</source>
        <translation>mindestens ein Label nennen</translation>
    </message>
    <message>
        <source>there are too many conditions</source>
        <translation>es sind zu viele Bedingungen</translation>
    </message>
    <message>
        <source>make several silences</source>
        <translation>auf mehrere Stummschaltungen verteilen</translation>
    </message>
    <message>
        <source>a condition has no label</source>
        <translation>einer Bedingung fehlt das Label</translation>
    </message>
    <message>
        <source>name the label, or remove the line</source>
        <translation>das Label nennen oder die Zeile entfernen</translation>
    </message>
    <message>
        <source>it would silence every alert that lacks these labels</source>
        <translation>sie würde jeden Alarm stummschalten, dem diese Labels fehlen</translation>
    </message>
    <message>
        <source>add a label that has to be there</source>
        <translation>ein Label hinzufügen, das es geben muss</translation>
    </message>
    <message>
        <source>a silence needs a comment</source>
        <translation>eine Stummschaltung braucht einen Kommentar</translation>
    </message>
    <message>
        <source>say why nobody needs to hear of it</source>
        <translation>sagen, warum niemand davon hören muss</translation>
    </message>
    <message>
        <source>it would end before it begins</source>
        <translation>sie würde enden, bevor sie beginnt</translation>
    </message>
    <message>
        <source>choose a later end</source>
        <translation>ein späteres Ende wählen</translation>
    </message>
    <message>
        <source>its end is past</source>
        <translation>ihr Ende ist vorbei</translation>
    </message>
    <message>
        <source>no source is named that could silence</source>
        <translation>es ist keine Quelle genannt, die stummschalten könnte</translation>
    </message>
    <message>
        <source>choose the Alertmanager that the alerts come from</source>
        <translation>den Alertmanager wählen, von dem die Alarme kommen</translation>
    </message>
    <message>
        <source>there is no such silence</source>
        <translation>diese Stummschaltung gibt es nicht</translation>
    </message>
    <message>
        <source>look at the list again</source>
        <translation>die Liste noch einmal ansehen</translation>
    </message>
    <message>
        <source>it has ended already</source>
        <translation>sie ist schon beendet</translation>
    </message>
    <message>
        <source>make a new silence if it is needed</source>
        <translation>wenn nötig, eine neue anlegen</translation>
    </message>
    <message>
        <source>it does not wait any more</source>
        <translation>sie wartet nicht mehr</translation>
    </message>
    <message>
        <source>none of these alerts fires</source>
        <translation>keiner dieser Alarme feuert</translation>
    </message>
    <message>
        <source>cannot be reached: nothing listens there, or the name is not known</source>
        <translation>nicht erreichbar: dort hört niemand, oder der Name ist unbekannt</translation>
    </message>
    <message>
        <source>cannot be reached: no answer to the attempt to connect</source>
        <translation>nicht erreichbar: keine Antwort auf den Verbindungsversuch</translation>
    </message>
    <message>
        <source>ended or fell silent within the answer</source>
        <translation>endete oder verstummte mitten in der Antwort</translation>
    </message>
    <message>
        <source>its address is not known yet</source>
        <translation>ihre Adresse ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>its end has come before it could be made</source>
        <translation>ihr Ende kam, bevor sie angelegt werden konnte</translation>
    </message>
    <message>
        <source>the request lacks what it needs</source>
        <translation>der Anforderung fehlt etwas</translation>
    </message>
    <message>
        <source>the source has no such silence</source>
        <translation>die Quelle kennt diese Stummschaltung nicht</translation>
    </message>
    <message>
        <source>only a responder may decide what belongs together</source>
        <translation>nur wer Störungen bearbeitet, darf entscheiden, was zusammengehört</translation>
    </message>
    <message>
        <source>ask a responder</source>
        <translation>jemanden fragen, der Störungen bearbeitet</translation>
    </message>
    <message>
        <source>it is larger than the log can take</source>
        <translation>es ist größer, als das Log aufnehmen kann</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>ServiceChart</name>
    <message>
        <source>Alerts firing by service, most at %1</source>
        <translation>Aktive Alarme nach Dienst, die meisten bei %1</translation>
    </message>
    <message>
        <source>No alert fires</source>
        <translation>Kein Alarm ist aktiv</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>services not shown</comment>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
</context>
<context>
    <name>ServiceTile</name>
    <message>
        <source>works</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>planned work</source>
        <translation>geplante Arbeit</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
</context>
<context>
    <name>ServicesWall</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Firing by service</source>
        <translation>Alarme je Dienst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not as it should be</source>
        <comment>components</comment>
        <translation>
            <numerusform>%Ln läuft nicht, wie sie soll</numerusform>
            <numerusform>%Ln laufen nicht, wie sie sollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln components work</source>
        <translation>
            <numerusform>Die %Ln Komponente läuft</numerusform>
            <numerusform>Alle %Ln Komponenten laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeverityMark</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>SeverityStrip</name>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>others</source>
        <translation>übrige</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>About the message</source>
        <translation>Zur Nachricht</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
</context>
<context>
    <name>SilenceDialog</name>
    <message numerus="yes">
        <source>Silence %Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm stummschalten</numerusform>
            <numerusform>%Ln Alarme stummschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Silence alerts</source>
        <translation>Alarme stummschalten</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>At the source</source>
        <translation>An der Quelle</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Alerts for which all of this holds</source>
        <translation>Alarme, für die all das gilt</translation>
    </message>
    <message>
        <source>holds for</source>
        <translation>gilt für</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Silences nothing that fires now</source>
        <translation>Schaltet nichts stumm, was jetzt feuert</translation>
    </message>
    <message numerus="yes">
        <source>This silences %Ln alert(s)</source>
        <translation>
            <numerusform>Das schaltet %Ln Alarm stumm</numerusform>
            <numerusform>Das schaltet %Ln Alarme stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This silences %Ln alert(s), %1 of them critical</source>
        <translation>
            <numerusform>Das schaltet %Ln Alarm stumm, davon %1 kritisch</numerusform>
            <numerusform>Das schaltet %Ln Alarme stumm, davon %1 kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the chosen alert(s) go on notifying</source>
        <translation>
            <numerusform>%Ln der gewählten Alarme meldet sich weiter</numerusform>
            <numerusform>%Ln der gewählten Alarme melden sich weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>That is everything that fires at %1</source>
        <translation>Das ist alles, was bei %1 feuert</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Why nobody needs to hear of it</source>
        <translation>Warum niemand davon hören muss</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Maintenance of the database until 14:00</source>
        <translation>Wartung der Datenbank bis 14:00</translation>
    </message>
</context>
<context>
    <name>SilenceEnd</name>
    <message>
        <source>this is no end</source>
        <translation>das ist kein Ende</translation>
    </message>
    <message>
        <source>write 90m, 2d, 18:30 or 24.12. 08:00</source>
        <translation>90m, 2d, 18:30 oder 24.12. 08:00 schreiben</translation>
    </message>
    <message>
        <source>this time is past</source>
        <translation>dieser Zeitpunkt ist vorbei</translation>
    </message>
    <message>
        <source>write a later one</source>
        <translation>einen späteren schreiben</translation>
    </message>
</context>
<context>
    <name>SilenceLine</name>
    <message>
        <source>Its end is asked for</source>
        <translation>Ihr Ende ist angefordert</translation>
    </message>
    <message>
        <source>Another end is asked for</source>
        <translation>Ein anderes Ende ist angefordert</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Its end waits</source>
        <translation>Ihr Ende wartet</translation>
    </message>
    <message>
        <source>Another end waits</source>
        <translation>Ein anderes Ende wartet</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>until %1, %2 left</source>
        <translation>bis %1, noch %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>asked %1, until %2</source>
        <translation>angefordert %1, bis %2</translation>
    </message>
    <message>
        <source>asked %1</source>
        <translation>angefordert %1</translation>
    </message>
    <message>
        <source>The gateway has not answered yet. Nothing is silenced by it.</source>
        <translation>Das Gateway hat noch nicht geantwortet. Stumm ist dadurch nichts.</translation>
    </message>
    <message>
        <source>%1 is away, the gateway goes on trying: %2</source>
        <translation>%1 ist weg, das Gateway versucht es weiter: %2</translation>
    </message>
    <message>
        <source>%1 has refused it: %2</source>
        <translation>%1 hat es abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 was away until it was too late: %2</source>
        <translation>%1 war weg, bis es zu spät war: %2</translation>
    </message>
    <message numerus="yes">
        <source>Silences %Ln alert(s) now</source>
        <translation>
            <numerusform>Schaltet jetzt %Ln Alarm stumm</numerusform>
            <numerusform>Schaltet jetzt %Ln Alarme stumm</numerusform>
        </translation>
    </message>
    <message>
        <source>Silences nothing now</source>
        <translation>Schaltet jetzt nichts stumm</translation>
    </message>
</context>
<context>
    <name>SilenceUntil</name>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <source>Next morning 9:00</source>
        <translation>Nächster Morgen 9:00</translation>
    </message>
    <message>
        <source>Until …</source>
        <translation>Bis …</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <source>90m, 2d, 18:30</source>
        <translation>90m, 2d, 18:30</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>SilencesPane</name>
    <message>
        <source>Silences</source>
        <translation>Stummschaltungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln active</source>
        <translation>
            <numerusform>%Ln aktiv</numerusform>
            <numerusform>%Ln aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>Move its end …</source>
        <translation>Ende verschieben …</translation>
    </message>
    <message>
        <source>Withdraw …</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>End it …</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>Back to the details</source>
        <translation>Zurück zu den Einzelheiten</translation>
    </message>
    <message>
        <source>Nothing is silenced</source>
        <translation>Nichts ist stummgeschaltet</translation>
    </message>
    <message>
        <source>Whether anything is silenced is not known</source>
        <translation>Ob etwas stumm ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>S silences the chosen alerts. Silences that are made elsewhere show here, too.</source>
        <translation>S schaltet die gewählten Alarme stumm. Auch was anderswo stummgeschaltet wird, steht hier.</translation>
    </message>
    <message>
        <source>Withdraw the request?</source>
        <translation>Die Anforderung zurückziehen?</translation>
    </message>
    <message>
        <source>End the silence now?</source>
        <translation>Die Stummschaltung jetzt beenden?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>What the source has already is not taken back by it.</source>
        <translation>Was die Quelle schon hat, wird dadurch nicht zurückgenommen.</translation>
    </message>
    <message>
        <source>What fires and only this silences notifies again.</source>
        <translation>Was feuert und nur dadurch stumm ist, meldet sich wieder.</translation>
    </message>
</context>
<context>
    <name>SituationRow</name>
    <message numerus="yes">
        <source>%Ln relapse(s)</source>
        <translation>
            <numerusform>%Ln Rückfall</numerusform>
            <numerusform>%Ln Rückfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody on it</source>
        <translation>niemand dran</translation>
    </message>
</context>
<context>
    <name>SituationWall</name>
    <message>
        <source>Nothing is known</source>
        <translation>Nichts ist bekannt</translation>
    </message>
    <message>
        <source>No incident for %1</source>
        <translation>Seit %1 keine Störung</translation>
    </message>
    <message>
        <source>No incident on record</source>
        <translation>Keine Störung verzeichnet</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>SnapshotDialog</name>
    <message>
        <source>The picture cannot be taken now.</source>
        <translation>Das Bild kann gerade nicht aufgenommen werden.</translation>
    </message>
    <message>
        <source>Save a picture of this page</source>
        <translation>Ein Bild dieser Seite speichern</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>~/Documents/situation.png</source>
        <translation>~/Dokumente/lage.png</translation>
    </message>
    <message>
        <source>The time that it shows is stamped on it.</source>
        <translation>Die Zeit, die es zeigt, wird aufgestempelt.</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split “%1”</source>
        <translation>„%1“ teilen</translation>
    </message>
    <message>
        <source>Open the second incident</source>
        <translation>Zweite Störung eröffnen</translation>
    </message>
    <message>
        <source>Which alerts go over? %1 of %2 chosen</source>
        <translation>Welche Alarme gehen über? %1 von %2 gewählt</translation>
    </message>
    <message>
        <source>No alerts are linked to it. The second incident begins without any.</source>
        <translation>Mit ihr sind keine Alarme verknüpft. Die zweite Störung beginnt ohne.</translation>
    </message>
    <message>
        <source>What the second incident is about, in one line</source>
        <translation>Worum es in der zweiten Störung geht, in einer Zeile</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Customers notice it</source>
        <translation>Kunden merken es</translation>
    </message>
</context>
<context>
    <name>SplitSuggestionDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>without it (%1)</source>
        <translation>ohne (%1)</translation>
    </message>
    <message>
        <source>Split by which label?</source>
        <translation>Nach welchem Label teilen?</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Each value becomes a suggestion of its own, for everybody.</source>
        <translation>Jeder Wert wird ein eigener Vorschlag, für alle.</translation>
    </message>
    <message>
        <source>No label divides these alerts into a few parts.</source>
        <translation>Kein Label teilt diese Alarme in wenige Teile.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln part(s)</source>
        <translation>
            <numerusform>%1: %Ln Teil</numerusform>
            <numerusform>%1: %Ln Teile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateMark</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verzögert</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Flattert</translation>
    </message>
    <message>
        <source>Relapse</source>
        <translation>Rückfall</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Superseded</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>SubmitDialog</name>
    <message>
        <source>Ask for approval</source>
        <translation>Um Freigabe bitten</translation>
    </message>
    <message>
        <source>The check stands against these places. Change them, or say why they are right all the same: whoever approves reads it.</source>
        <translation>An diesen Stellen widerspricht die Prüfung. Ändern Sie sie, oder sagen Sie, warum sie trotzdem stimmen: Wer freigibt, liest es.</translation>
    </message>
    <message>
        <source>The check has found no error. Somebody else approves the message; until then it stays as it is.</source>
        <translation>Die Prüfung hat keinen Fehler gefunden. Jemand anders gibt die Nachricht frei; bis dahin bleibt sie, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>SuggestionCard</name>
    <message>
        <source>The incident is being opened.</source>
        <translation>Die Störung wird eröffnet.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s): %1</source>
        <translation>
            <numerusform>%Ln Dienst: %1</numerusform>
            <numerusform>%Ln Dienste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no service named</source>
        <translation>kein Dienst genannt</translation>
    </message>
    <message>
        <source>less than 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The service of every one %1; of all other alerts %2 do so.</source>
        <translation>Der Dienst jedes einzelnen %1; bei allen anderen Alarmen sind es %2.</translation>
    </message>
    <message>
        <source>The service of %2 of them %1; of all other alerts %3 do so.</source>
        <translation>Bei %2 von ihnen gilt für den Dienst: %1; bei allen anderen Alarmen sind es %3.</translation>
    </message>
    <message>
        <source>All of them have %1; of all other alerts %2 have it.</source>
        <translation>Alle haben %1; von allen anderen Alarmen sind es %2.</translation>
    </message>
    <message>
        <source>%2 of them have %1; of all other alerts %3 have it.</source>
        <translation>%2 von ihnen haben %1; von allen anderen Alarmen sind es %3.</translation>
    </message>
    <message>
        <source>They began within one second.</source>
        <translation>Sie begannen binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>They began within %1.</source>
        <translation>Sie begannen binnen %1.</translation>
    </message>
    <message>
        <source>Services that depend on %1 fail with it; their alerts are counted in.</source>
        <translation>Dienste, die von %1 abhängen, fallen mit aus; ihre Alarme sind mitgezählt.</translation>
    </message>
    <message>
        <source>Somebody has split it from a larger suggestion.</source>
        <translation>Jemand hat es von einem größeren Vorschlag abgeteilt.</translation>
    </message>
    <message>
        <source>By this kind of label, groups were accepted %1 times and split or dismissed %2 times.</source>
        <translation>Nach solchen Labels wurden Gruppen %1-mal angenommen und %2-mal geteilt oder verworfen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1 · %2 sure</source>
        <translation>seit %1 · zu %2 sicher</translation>
    </message>
    <message>
        <source>Open incident</source>
        <translation>Störung eröffnen</translation>
    </message>
    <message>
        <source>Open one incident</source>
        <translation>Eine Störung eröffnen</translation>
    </message>
    <message>
        <source>Opens the incident with these alerts; later ones of the same cause join it.</source>
        <translation>Eröffnet die Störung mit diesen Alarmen; spätere derselben Ursache kommen hinzu.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Why together?</source>
        <translation>Warum zusammen?</translation>
    </message>
    <message>
        <source>Split …</source>
        <translation>Teilen …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>For everybody. It comes back when it has doubled.</source>
        <translation>Für alle. Er kommt wieder, wenn er sich verdoppelt hat.</translation>
    </message>
</context>
<context>
    <name>SuggestionPane</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What belongs together</source>
        <translation>Was zusammengehört</translation>
    </message>
    <message>
        <source>No suggestion is left</source>
        <translation>Kein Vorschlag ist übrig</translation>
    </message>
    <message numerus="yes">
        <source>Flood: what belongs together comes first. %Ln suggestion(s)</source>
        <translation>
            <numerusform>Flut: Was zusammengehört, steht zuerst. %Ln Vorschlag</numerusform>
            <numerusform>Flut: Was zusammengehört, steht zuerst. %Ln Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s): alerts that belong together</source>
        <translation>
            <numerusform>%Ln Vorschlag: Alarme, die zusammengehören</numerusform>
            <numerusform>%Ln Vorschläge: Alarme, die zusammengehören</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s): %1</source>
        <translation>
            <numerusform>%Ln Vorschlag: %1</numerusform>
            <numerusform>%Ln Vorschläge: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dismissed: show again</source>
        <translation>
            <numerusform>%Ln verworfener: wieder zeigen</numerusform>
            <numerusform>%Ln verworfene: wieder zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Suggested incidents</source>
        <translation>Vorgeschlagene Störungen</translation>
    </message>
</context>
<context>
    <name>TakeBackDialog</name>
    <message>
        <source>Take this back?</source>
        <translation>Dies zurücknehmen?</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Nothing is erased: it stays in the timeline, struck out, and counts nowhere. A reason helps those who read it later.</source>
        <translation>Nichts wird gelöscht: Es bleibt durchgestrichen in der Chronik und zählt nirgends. Ein Grund hilft denen, die es später lesen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>entered for the wrong incident</source>
        <translation>bei der falschen Störung eingetragen</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>This is what you had begun to write before the window ended.</source>
        <translation>Das hatten Sie zu schreiben begonnen, bevor das Fenster beendet wurde.</translation>
    </message>
</context>
<context>
    <name>TimeBar</name>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
    <message>
        <source>Reading the log … %1 %</source>
        <translation>Das Protokoll wird gelesen … %1 %</translation>
    </message>
    <message>
        <source>%1 before now</source>
        <translation>%1 vor jetzt</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Zu einer Zeit gehen</translation>
    </message>
    <message>
        <source>11:45 or 2021-02-10 11:45</source>
        <translation>11:45 oder 10.2.2021 11:45</translation>
    </message>
    <message>
        <source>To the mark before</source>
        <translation>Zur Marke davor</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Go to a moment of the past first.</source>
        <translation>Gehen Sie zuerst zu einem vergangenen Zeitpunkt.</translation>
    </message>
    <message>
        <source>How fast</source>
        <translation>Wie schnell</translation>
    </message>
    <message>
        <source>%L1 ×</source>
        <translation>%L1 ×</translation>
    </message>
    <message>
        <source>To the mark after</source>
        <translation>Zur Marke danach</translation>
    </message>
    <message>
        <source>How much of the log</source>
        <translation>Wie viel vom Protokoll</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 Std.</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Drag the mark, or write a time, to see the window as it was then.</source>
        <translation>Ziehen Sie die Marke oder schreiben Sie eine Zeit, um das Fenster so zu sehen, wie es damals war.</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>such as 11:40</source>
        <translation>etwa 11:40</translation>
    </message>
</context>
<context>
    <name>TimeTrack</name>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Relapse: %1</source>
        <translation>Rückfall: %1</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation>Geschlossen: %1</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>Eröffnet: %1</translation>
    </message>
</context>
<context>
    <name>TimelineColumn</name>
    <message>
        <source>Search the timeline</source>
        <translation>Chronik durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Which entries</source>
        <translation>Welche Einträge</translation>
    </message>
    <message>
        <source>Go to a time</source>
        <translation>Zu einer Zeit springen</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>Times are in UTC. Switch to local time with U.</source>
        <translation>Zeiten in UTC. U wechselt zur Ortszeit.</translation>
    </message>
    <message>
        <source>Times are local. Switch to UTC with U.</source>
        <translation>Zeiten in Ortszeit. U wechselt zu UTC.</translation>
    </message>
    <message numerus="yes">
        <source>Timeline, %Ln entries</source>
        <translation>
            <numerusform>Chronik, %Ln Eintrag</numerusform>
            <numerusform>Chronik, %Ln Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No entry fits the filter. %Ln are there.</source>
        <translation>
            <numerusform>Kein Eintrag passt zum Filter. %Ln ist da.</numerusform>
            <numerusform>Kein Eintrag passt zum Filter. %Ln sind da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Go to which time?</source>
        <translation>Zu welcher Zeit?</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>The entry that was the last one at this time. 11:40, yesterday 23:50, 20.11. 09:15, 10:40 UTC, -10 for ten minutes ago.</source>
        <translation>Der Eintrag, der zu dieser Zeit der letzte war. 11:40, gestern 23:50, 20.11. 09:15, 10:40 UTC, -10 für vor zehn Minuten.</translation>
    </message>
</context>
<context>
    <name>TimelinePlace</name>
    <message>
        <source>Correct the note</source>
        <translation>Notiz berichtigen</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>withdrawn</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>corrected later</source>
        <translation>später berichtigt</translation>
    </message>
    <message>
        <source>Corrects: %1</source>
        <translation>Berichtigt: %1</translation>
    </message>
    <message>
        <source>Enter folds them</source>
        <translation>Eingabe klappt sie zusammen</translation>
    </message>
    <message>
        <source>Enter shows them one by one</source>
        <translation>Eingabe zeigt sie einzeln</translation>
    </message>
</context>
<context>
    <name>TitleLine</name>
    <message>
        <source>Back to the board</source>
        <translation>Zurück zur Tafel</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Write to customers</source>
        <translation>Kunden informieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Change the summary …</source>
        <translation>Zusammenfassung ändern …</translation>
    </message>
    <message>
        <source>Agree on another watch window …</source>
        <translation>Andere Beobachtungszeit vereinbaren …</translation>
    </message>
    <message>
        <source>Merge into another incident …</source>
        <translation>In andere Störung aufgehen lassen …</translation>
    </message>
    <message>
        <source>Split alerts off …</source>
        <translation>Alarme abspalten …</translation>
    </message>
    <message>
        <source>Copy the title</source>
        <translation>Titel kopieren</translation>
    </message>
</context>
<context>
    <name>TopLine</name>
    <message>
        <source>Scenario %1, %2 ×</source>
        <translation>Szenario %1, %2 ×</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait for the log</source>
        <translation>
            <numerusform>%Ln Änderung wartet auf das Protokoll</numerusform>
            <numerusform>%Ln Änderungen warten auf das Protokoll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rejected</source>
        <comment>events</comment>
        <translation>
            <numerusform>%Ln abgewiesen</numerusform>
            <numerusform>%Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Events in the log that could not be read</source>
        <translation>Ereignisse im Protokoll, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Find or do …</source>
        <translation>Suchen, ausführen …</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Connect an Alertmanager</source>
        <translation>Alertmanager anschließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Scenario %1</source>
        <translation>Szenario %1</translation>
    </message>
    <message>
        <source>Time travel</source>
        <translation>Zeitreise</translation>
    </message>
</context>
<context>
    <name>TypedFile</name>
    <message>
        <source>Write the whole path, beginning with / or ~/.</source>
        <translation>Schreiben Sie den ganzen Pfad, beginnend mit / oder ~/.</translation>
    </message>
    <message>
        <source>This is a folder. Name a file in it.</source>
        <translation>Das ist ein Ordner. Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>TypedTime</name>
    <message>
        <source>this is no time</source>
        <translation>das ist keine Zeit</translation>
    </message>
    <message>
        <source>write 11:40, yesterday 23:50, or 20.11. 09:15</source>
        <translation>schreiben Sie 11:40, gestern 23:50 oder 20.11. 09:15</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>diesen Tag gibt es nicht</translation>
    </message>
    <message>
        <source>write it as 20.11.2026 or 2026-11-20</source>
        <translation>schreiben Sie 20.11.2026 oder 2026-11-20</translation>
    </message>
    <message>
        <source>this time was skipped when the clocks were put forward</source>
        <translation>diese Zeit wurde bei der Umstellung auf Sommerzeit übersprungen</translation>
    </message>
    <message>
        <source>write it in UTC</source>
        <translation>schreiben Sie sie in UTC</translation>
    </message>
    <message>
        <source>this is no day</source>
        <translation>das ist kein Tag</translation>
    </message>
    <message>
        <source>write 24.12., 2026-12-24, or +14 for in two weeks</source>
        <translation>schreiben Sie 24.12., 2026-12-24 oder +14 für in zwei Wochen</translation>
    </message>
</context>
<context>
    <name>Wall</name>
    <message>
        <source>readable from %1 m, not from %2 m</source>
        <translation>lesbar aus %1 m, nicht aus %2 m</translation>
    </message>
    <message>
        <source>screen assumed: 55 inches</source>
        <translation>Schirm angenommen: 55 Zoll</translation>
    </message>
</context>
<context>
    <name>WallFooter</name>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>held: urgent</source>
        <translation>bleibt: dringend</translation>
    </message>
</context>
<context>
    <name>WallHeader</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>incidents</comment>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken by nobody</source>
        <translation>
            <numerusform>%Ln ohne jemanden</numerusform>
            <numerusform>%Ln ohne jemanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical, no incident</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%Ln kritischer Alarm, keine Störung</numerusform>
            <numerusform>%Ln kritische Alarme, keine Störung</numerusform>
        </translation>
    </message>
    <message>
        <source>All quiet</source>
        <translation>Alles ruhig</translation>
    </message>
    <message>
        <source>No incident; not all is known</source>
        <translation>Keine Störung; nicht alles bekannt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
</context>
<context>
    <name>WallNotice</name>
    <message>
        <source>The log has not answered yet</source>
        <translation>Das Protokoll hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>PICTURE LOST for %1 – as of %2</source>
        <translation>BILD VERLOREN seit %1 – Stand %2</translation>
    </message>
    <message>
        <source>Picture is late: %1 old</source>
        <translation>Bild verspätet: %1 alt</translation>
    </message>
    <message>
        <source>%1 of %2 sources report</source>
        <translation>%1 von %2 Quellen melden sich</translation>
    </message>
    <message numerus="yes">
        <source>Back after %1, caught up on %Ln event(s)</source>
        <translation>
            <numerusform>Zurück nach %1, %Ln Ereignis nachgeholt</numerusform>
            <numerusform>Zurück nach %1, %Ln Ereignisse nachgeholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Back after %1, nothing was missed</source>
        <translation>Zurück nach %1, nichts verpasst</translation>
    </message>
</context>
<context>
    <name>WallWindow</name>
    <message>
        <source>Leitstand, wall %1</source>
        <translation>Leitstand, Wand %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Understand</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Communicate</source>
        <translation>Mitteilen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Nobody has acknowledged these yet. Fifteen minutes are allowed.</source>
        <translation>Noch von niemandem quittiert. Fünfzehn Minuten sind Zeit.</translation>
    </message>
    <message>
        <source>What is broken, and why? Hypotheses are tested.</source>
        <translation>Was ist gestört und warum? Vermutungen werden geprüft.</translation>
    </message>
    <message>
        <source>A remedy is being applied.</source>
        <translation>Eine Abhilfe wird umgesetzt.</translation>
    </message>
    <message>
        <source>It looks good. The watch window tells whether it stays so.</source>
        <translation>Es sieht gut aus. Das Beobachtungsfenster zeigt, ob es so bleibt.</translation>
    </message>
    <message>
        <source>It is over. Customers are told the outcome.</source>
        <translation>Es ist überstanden. Die Kundschaft erfährt den Ausgang.</translation>
    </message>
    <message>
        <source>Done, with nothing owed.</source>
        <translation>Erledigt, nichts steht mehr aus.</translation>
    </message>
    <message>
        <source>P1 · critical</source>
        <translation>P1 · kritisch</translation>
    </message>
    <message>
        <source>P2 · high</source>
        <translation>P2 · hoch</translation>
    </message>
    <message>
        <source>P3 · normal</source>
        <translation>P3 · normal</translation>
    </message>
    <message>
        <source>P4 · low</source>
        <translation>P4 · niedrig</translation>
    </message>
    <message>
        <source>P5 · minor</source>
        <translation>P5 · gering</translation>
    </message>
    <message>
        <source>Public status</source>
        <translation>Öffentlicher Status</translation>
    </message>
    <message>
        <source>Mail to those affected</source>
        <translation>E-Mail an Betroffene</translation>
    </message>
    <message>
        <source>Answer for the phone</source>
        <translation>Antwort am Telefon</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>First notice</source>
        <translation>Erstmeldung</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Zwischenstand</translation>
    </message>
    <message>
        <source>Cause identified</source>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Final message</source>
        <translation>Abschlussmeldung</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>nothing owed</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>noch kein Text</translation>
    </message>
    <message>
        <source>draft waits</source>
        <translation>Entwurf liegt bereit</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>final message out</source>
        <translation>Abschlussmeldung veröffentlicht</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Einsatzleitung</translation>
    </message>
    <message>
        <source>Communication lead</source>
        <translation>Leitung Kommunikation</translation>
    </message>
    <message>
        <source>Scribe</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Zuschauer</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Einsatzkraft</translation>
    </message>
    <message>
        <source>You may look at everything and change nothing.</source>
        <translation>Sie dürfen alles sehen und nichts ändern.</translation>
    </message>
    <message>
        <source>You may look at everything and write messages to customers.</source>
        <translation>Sie dürfen alles sehen und Meldungen an Kunden schreiben.</translation>
    </message>
    <message>
        <source>You may work on incidents and write messages to customers.</source>
        <translation>Sie dürfen Störungen bearbeiten und Meldungen an Kunden schreiben.</translation>
    </message>
    <message>
        <source>You may do everything.</source>
        <translation>Sie dürfen alles.</translation>
    </message>
    <message>
        <source>acknowledgement</source>
        <translation>Quittierung</translation>
    </message>
    <message>
        <source>first notice</source>
        <translation>Erstmeldung</translation>
    </message>
    <message>
        <source>scope for customers</source>
        <translation>Umfang für Kunden</translation>
    </message>
    <message>
        <source>next update</source>
        <translation>nächster Stand</translation>
    </message>
    <message>
        <source>watch window</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>DORA first notification</source>
        <translation>DORA-Erstmeldung</translation>
    </message>
    <message>
        <source>DORA intermediate report</source>
        <translation>DORA-Zwischenbericht</translation>
    </message>
    <message>
        <source>DORA final report</source>
        <translation>DORA-Abschlussbericht</translation>
    </message>
    <message>
        <source>NIS2 early warning</source>
        <translation>NIS2-Frühwarnung</translation>
    </message>
    <message>
        <source>NIS2 notification</source>
        <translation>NIS2-Meldung</translation>
    </message>
    <message>
        <source>NIS2 final report</source>
        <translation>NIS2-Abschlussbericht</translation>
    </message>
    <message>
        <source>GDPR notification</source>
        <translation>DSGVO-Meldung</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>is over</source>
        <translation>ist vorbei</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>only %1 left</source>
        <translation>nur noch %1</translation>
    </message>
    <message>
        <source>You see the past. Nothing can be written there; go back to now first.</source>
        <translation>Sie sehen die Vergangenheit. Dort kann nichts geschrieben werden; gehen Sie zuerst zurück zum Jetzt.</translation>
    </message>
    <message>
        <source>Your role is %1. This takes at least the role %2.</source>
        <translation>Ihre Rolle ist %1. Dafür braucht es mindestens die Rolle %2.</translation>
    </message>
    <message>
        <source>Report afterwards</source>
        <translation>Bericht danach</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>approved, not out yet</source>
        <translation>freigegeben, noch nicht draußen</translation>
    </message>
    <message>
        <source>told %1 ago</source>
        <translation>vor %1 informiert</translation>
    </message>
</context>
<context>
    <name>leitstand::AlertHandling</name>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>None of the chosen alerts fires.</source>
        <translation>Keiner der gewählten Alarme feuert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) acknowledged; A gives them back</source>
        <translation>
            <numerusform>%Ln Alarm quittiert; A gibt ihn wieder ab</numerusform>
            <numerusform>%Ln Alarme quittiert; A gibt sie wieder ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) given back; nobody has them now</source>
        <translation>
            <numerusform>%Ln Alarm abgegeben; niemand hat ihn jetzt</numerusform>
            <numerusform>%Ln Alarme abgegeben; niemand hat sie jetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is away; the gateway goes on trying</source>
        <translation>%1 ist weg; das Gateway versucht es weiter</translation>
    </message>
    <message>
        <source>%1 has refused it</source>
        <translation>%1 hat es abgelehnt</translation>
    </message>
    <message>
        <source>%1 was away until it was too late</source>
        <translation>%1 war weg, bis es zu spät war</translation>
    </message>
    <message>
        <source>%1 has taken the silence</source>
        <translation>%1 hat die Stummschaltung übernommen</translation>
    </message>
    <message>
        <source>%1 has moved the end of the silence</source>
        <translation>%1 hat das Ende der Stummschaltung verschoben</translation>
    </message>
    <message>
        <source>%1 has ended the silence</source>
        <translation>%1 hat die Stummschaltung beendet</translation>
    </message>
</context>
<context>
    <name>leitstand::AlertListModel</name>
    <message>
        <source>Rule at the source</source>
        <translation>Regel an der Quelle</translation>
    </message>
    <message>
        <source>Alert at the source</source>
        <translation>Alarm an der Quelle</translation>
    </message>
</context>
<context>
    <name>leitstand::Attention</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new alert(s)</source>
        <translation>
            <numerusform>%Ln neuer Alarm</numerusform>
            <numerusform>%Ln neue Alarme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flood: %Ln new alert(s) in 10 minutes</source>
        <translation>
            <numerusform>Flut: %Ln neuer Alarm in 10 Minuten</numerusform>
            <numerusform>Flut: %Ln neue Alarme in 10 Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>They have in common: %1</source>
        <translation>Gemeinsam haben sie: %1</translation>
    </message>
    <message>
        <source>This is how Leitstand calls you</source>
        <translation>So ruft Leitstand Sie</translation>
    </message>
    <message>
        <source>A test: nothing has happened. Alerts call from the chosen severity on.</source>
        <translation>Eine Probe: Es ist nichts passiert. Alarme rufen ab der gewählten Schwere.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) began</source>
        <translation>
            <numerusform>%Ln Alarm begann</numerusform>
            <numerusform>%Ln Alarme begannen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical</source>
        <translation>
            <numerusform>%Ln kritisch</numerusform>
            <numerusform>%Ln kritisch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cleared</source>
        <translation>
            <numerusform>%Ln vorbei</numerusform>
            <numerusform>%Ln vorbei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln came and went</source>
        <translation>
            <numerusform>%Ln kam und ging</numerusform>
            <numerusform>%Ln kamen und gingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) opened: %1</source>
        <translation>
            <numerusform>%Ln Störung eröffnet: %1</numerusform>
            <numerusform>%Ln Störungen eröffnet: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) closed: %1</source>
        <translation>
            <numerusform>%Ln Störung geschlossen: %1</numerusform>
            <numerusform>%Ln Störungen geschlossen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed since you looked away at %1</source>
        <translation>Was sich geändert hat, seit Sie um %1 weggesehen haben</translation>
    </message>
</context>
<context>
    <name>leitstand::ChartData</name>
    <message>
        <source>no service named</source>
        <translation>ohne Dienst</translation>
    </message>
</context>
<context>
    <name>leitstand::DraftReview</name>
    <message>
        <source>No message is open.</source>
        <translation>Keine Nachricht ist geöffnet.</translation>
    </message>
    <message>
        <source>Two versions of this message wait to be decided upon first.</source>
        <translation>Zuerst ist zwischen zwei Fassungen dieser Nachricht zu entscheiden.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nobody has asked for approval.</source>
        <translation>Niemand hat um Freigabe gebeten.</translation>
    </message>
</context>
<context>
    <name>leitstand::IncidentBoard</name>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
</context>
<context>
    <name>leitstand::IncidentTimelineModel</name>
    <message>
        <source>Alert fires: %1</source>
        <translation>Alarm aktiv: %1</translation>
    </message>
    <message>
        <source>Alert resolved: %1</source>
        <translation>Alarm behoben: %1</translation>
    </message>
    <message>
        <source>Only what was done to the case can be taken back.</source>
        <translation>Nur was am Fall getan wurde, kann zurückgenommen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier change(s) of alerts are not shown</source>
        <translation>
            <numerusform>%n frühere Änderung von Alarmen wird nicht gezeigt</numerusform>
            <numerusform>%n frühere Änderungen von Alarmen werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) fire</source>
        <translation>
            <numerusform>%n Alarm aktiv</numerusform>
            <numerusform>%n Alarme aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) resolved</source>
        <translation>
            <numerusform>%n Alarm behoben</numerusform>
            <numerusform>%n Alarme behoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts fire %1 ×, are resolved %2 ×</source>
        <translation>Alarme %1 × aktiv, %2 × behoben</translation>
    </message>
</context>
<context>
    <name>leitstand::NoticeModel</name>
    <message>
        <source>Kept on this machine, sent as soon as the log is reachable</source>
        <translation>Auf diesem Rechner gesichert, wird übertragen, sobald das Protokoll erreichbar ist</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>%1 was faster: nothing of yours has been written</source>
        <translation>%1 war schneller: Von Ihnen wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>The log has refused it</source>
        <translation>Das Protokoll hat es abgelehnt</translation>
    </message>
</context>
<context>
    <name>leitstand::OutageForm</name>
    <message>
        <source>The share is no number.</source>
        <translation>Der Anteil ist keine Zahl.</translation>
    </message>
    <message>
        <source>It has an end: say since when, too.</source>
        <translation>Es hat ein Ende: Schreiben Sie auch, seit wann.</translation>
    </message>
</context>
<context>
    <name>leitstand::PastedPictures</name>
    <message numerus="yes">
        <source>A note holds at most %n picture(s). Add this note first.</source>
        <translation>
            <numerusform>Eine Notiz fasst höchstens %n Bild. Fügen Sie diese Notiz zuerst hinzu.</numerusform>
            <numerusform>Eine Notiz fasst höchstens %n Bilder. Fügen Sie diese Notiz zuerst hinzu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leitstand::Session</name>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>An incident needs a title of at most 500 bytes.</source>
        <translation>Eine Störung braucht einen Titel von höchstens 500 Bytes.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 not possible</source>
        <translation>%1 von %2 erledigt, %3 nicht möglich</translation>
    </message>
    <message>
        <source>%1 of %2 wait for the log</source>
        <translation>%1 von %2 warten auf das Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>%Ln incident(s) done</source>
        <translation>
            <numerusform>%Ln Störung erledigt</numerusform>
            <numerusform>%Ln Störungen erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>Only what was done in this window can be taken back here.</source>
        <translation>Hier kann nur zurückgenommen werden, was in diesem Fenster getan wurde.</translation>
    </message>
    <message>
        <source>The first notice to customers stands ready</source>
        <translation>Die Erstmeldung an Kunden steht bereit</translation>
    </message>
    <message>
        <source>The first notice to customers was due at %1</source>
        <translation>Die Erstmeldung an Kunden war um %1 fällig</translation>
    </message>
    <message>
        <source>The first notice to customers is due at %1</source>
        <translation>Die Erstmeldung an Kunden ist um %1 fällig</translation>
    </message>
    <message>
        <source>An update to customers was due at %1</source>
        <translation>Ein Zwischenstand für Kunden war um %1 fällig</translation>
    </message>
    <message>
        <source>An update to customers is due at %1</source>
        <translation>Ein Zwischenstand für Kunden ist um %1 fällig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s) have in common: %1</source>
        <translation>
            <numerusform>%Ln Alarm: %1</numerusform>
            <numerusform>%Ln Alarme, gemeinsam: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 asks for your approval of a message</source>
        <translation>%1 bittet um Ihre Freigabe einer Nachricht</translation>
    </message>
    <message>
        <source>%1 has approved your message: it can go out</source>
        <translation>%1 hat Ihre Nachricht freigegeben: sie kann hinaus</translation>
    </message>
    <message>
        <source>%1 has refused your message</source>
        <translation>%1 hat Ihre Nachricht abgelehnt</translation>
    </message>
    <message>
        <source>Not delivered yet: %1 is tried again</source>
        <translation>Noch nicht zugestellt: %1 wird noch einmal versucht</translation>
    </message>
    <message>
        <source>Not delivered to everybody: %1</source>
        <translation>Nicht an alle zugestellt: %1</translation>
    </message>
</context>
<context>
    <name>leitstand::SilenceForm</name>
    <message>
        <source>%1: no regular expression: %2</source>
        <translation>%1: kein regulärer Ausdruck: %2</translation>
    </message>
</context>
<context>
    <name>leitstand::SnapshotFile</name>
    <message>
        <source>There is no picture to write.</source>
        <translation>Es gibt kein Bild zu schreiben.</translation>
    </message>
</context>
<context>
    <name>leitstand::SuggestionModel</name>
    <message>
        <source>depends on %1</source>
        <translation>hängt von %1 ab</translation>
    </message>
    <message>
        <source>Many alerts at once: %1</source>
        <translation>Viele Alarme zugleich: %1</translation>
    </message>
</context>
<context>
    <name>leitstand::Surroundings</name>
    <message>
        <source>What you write cannot be kept on this machine</source>
        <translation>Was Sie schreiben, kann auf diesem Rechner nicht gesichert werden</translation>
    </message>
    <message>
        <source>No alerts come in: the gateway does not run</source>
        <translation>Es kommen keine Alarme an: Das Gateway läuft nicht</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privates Protokoll auf diesem Rechner</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>eine Geschichte</translation>
    </message>
</context>
</TS>
