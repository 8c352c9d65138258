using Rota.Host.Foundation;

namespace Rota.Host.Importing;

// The content of files and where it was written, as JSON.
internal static class ImportJson
{
    public static byte[] Of(IReadOnlyList<ImportedFile> files, ImportedFunds funds, string folder) => JsonText.Of(json =>
    {
        json.WriteString("folder", folder);
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Source.Path);
            json.WriteString("kind", ImportFacts.Kind(file));
            foreach (var (name, value) in ImportFacts.Columns(file)) json.WriteString(name.Length == 0 ? "note" : name, value);
            json.WriteStartArray("leftOut");
            foreach (var line in ImportFacts.LeftOut(file)) json.WriteStringValue(line);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("funds");
        foreach (var fund in funds.Funds)
        {
            json.WriteStartObject();
            json.WriteString("fund", fund.Name);
            json.WriteString("file", PriceFolder.FileOf(fund));
            json.WriteString("first", $"{fund.Days[0]:O}");
            json.WriteNumber("firstClose", fund.Closes[0]);
            json.WriteString("last", $"{fund.Days[^1]:O}");
            json.WriteNumber("lastClose", fund.Closes[^1]);
            json.WriteNumber("rows", fund.Count);
            json.WriteString("frequency", ImportFacts.FrequencyOf(fund));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in ImportFacts.Notes(files, funds)) json.WriteStringValue(note);
        json.WriteEndArray();
    });
}
