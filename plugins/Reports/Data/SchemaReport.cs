namespace Rota.Plugins.Reports;

// What the json report looks like, as a JSON Schema: the same of every study.
internal sealed class SchemaReport : IReport
{
    public string Name => "schema";

    public string Extension => ".json";

    public void Write(Study study, Stream output) => Text.WriteTo(output, Embedded.Schema.Content);
}
