namespace Rota.Plugins.Reports;

// The JSON Schema of the json report, the same for every study.
internal sealed class SchemaReport : IReport
{
    public string Name => "schema";

    public string Extension => ".json";

    public void Write(Study study, Stream output) => Text.WriteTo(output, Embedded.Schema.Content);
}
