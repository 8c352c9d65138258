using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Rota.Host.Workers;
using Rota.Tests.Workers;

namespace Rota.Tests.Program;

// The json report of every shipped strategy conforms to the schema, according to Python's jsonschema.
[Trait("Category", "Slow")]
[Collection(nameof(RunsShippedScripts))]
public sealed class RunSchemaTests(WarmPool warm) : IClassFixture<WarmPool>
{
    private static readonly EvaluationOptions Detailed = new() { OutputFormat = OutputFormat.List };

    [Fact]
    public async Task TheJsonOfEveryShippedStrategyConformsToItsSchema()
    {
        var schema = await SchemaAsync();

        foreach (var script in ShippedScripts.Names) Assert.Empty(Faults(schema, await JsonAsync(script)).Select(fault => $"{script}{fault}"));
    }

    [Fact]
    public async Task TheJsonOfAComparisonConformsToo()
    {
        using var place = new Place();
        var compared = JsonNode.Parse(place.Rota("compare", ShippedScripts.PathOf("published/gem.csx"), ShippedScripts.PathOf("published/sixty-forty.csx"), "--json").Output)!;

        Assert.Empty(Faults(await SchemaAsync(), compared));
        Assert.Equal(2, compared.AsArray().Count(run => run!["analysis"]!["rankings"]!["return"] is not null));
    }

    [Fact]
    public async Task TheSchemaRejectsMutations()
    {
        var schema = await SchemaAsync();
        var study = await JsonAsync("published/gem.csx");
        var passed = new List<string>();
        var tried = 0;
        void Refused(string change, Action<JsonObject> make)
        {
            tried++;
            var other = study.DeepClone().AsObject();
            make(other);
            if (!Faults(schema, other).Any()) passed.Add(change);
        }

        foreach (var key in study.Select(member => member.Key).ToList())
        {
            Refused($"without {key}", run => run.Remove(key));
            Refused($"wrong {key}", run => run[key] = new JsonObject { ["0 0"] = new JsonArray() });
        }

        Refused("more", run => run["more"] = 1);
        Refused("more of the benchmark", run => run["benchmark"]!["more"] = 1);
        Refused("more of a table", run => run["tables"]!["drawdowns"]!["more"] = 1);
        Refused("a day in a decision", run => run["weights"]![0]!["date"] = "2001-13-01");
        Refused("simulated without a word", run => run["warnings"] = new JsonArray());
        Refused("an unknown fill", run => run["fill"] = "tomorrow");

        Assert.Empty(passed);
        Assert.InRange(tried, 40, 99);
    }

    private static IEnumerable<string> Faults(JsonSchema schema, JsonNode study) =>
        schema.Evaluate(study.Deserialize<JsonElement>(), Detailed) is { IsValid: false } result
            ? [.. Flat(result).SelectMany(at => (at.Errors ?? []).Select(error => $"{at.InstanceLocation}: {error.Value}")).Take(3).DefaultIfEmpty("not valid")]
            : [];

    private static IEnumerable<EvaluationResults> Flat(EvaluationResults result) => (result.Details ?? []).SelectMany(Flat).Prepend(result);

    private async Task<JsonSchema> SchemaAsync() => JsonSchema.FromText(
        await TextAsync("published/gem.csx", "schema"), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    private async Task<JsonObject> JsonAsync(string script) => JsonNode.Parse(await TextAsync(script, "json"))!.AsObject();

    private async Task<string> TextAsync(string script, string report)
    {
        var job = warm.Workshop.Compile(ShippedScripts.PathOf(script)) with { Reports = [report] };
        var answer = await warm.Workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(Assert.Single(Assert.IsType<RunSnapshot>(answer).Reports).Content);
    }
}
