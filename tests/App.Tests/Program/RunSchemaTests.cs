using System.Diagnostics;
using Rota.Host.Workers;
using Rota.Tests.Workers;

namespace Rota.Tests.Program;

// The json report of every shipped strategy conforms to the schema, according to Python's jsonschema.
[Trait("Category", "Slow")]
[Collection(nameof(RunsShippedScripts))]
public sealed class RunSchemaTests(WarmPool warm) : IClassFixture<WarmPool>, IDisposable
{
    // Prints the first problem of each file that does not conform.
    private const string Validate = """
        import json, sys
        from jsonschema import Draft202012Validator
        schema = json.load(open(sys.argv[1], encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        run = Draft202012Validator({"$ref": "#/$defs/run", "$defs": schema["$defs"]})
        for path in sys.argv[2:]:
            study = json.load(open(path, encoding="utf-8"))
            for error in Draft202012Validator(schema).iter_errors(study):
                print(path, next((at.json_path + ": " + at.message[:200] for at in run.iter_errors(study)), error.message[:200]))
                break
        """;

    // Mutations: each member removed, given a wrong type, or added. Prints those that the schema accepts.
    private const string Mutate = """
        import copy, json, sys
        from jsonschema import Draft202012Validator
        schema = Draft202012Validator(json.load(open(sys.argv[1], encoding="utf-8")))
        study = json.load(open(sys.argv[2], encoding="utf-8"))
        tried = 0
        def told(what, change):
            global tried
            tried += 1
            other = copy.deepcopy(study)
            change(other)
            if schema.is_valid(other): print(what)
        for key in list(study):
            told("without " + key, lambda run: run.pop(key))
            told("wrong " + key, lambda run: run.update({key: {"0 0": []}}))
        told("more", lambda run: run.update(more=1))
        told("more of the benchmark", lambda run: run["benchmark"].update(more=1))
        told("more of a table", lambda run: run["tables"]["drawdowns"].update(more=1))
        told("a day in a decision", lambda run: run["weights"][0].update(date="2001-13-01"))
        told("simulated without a word", lambda run: run.update(warnings=[]))
        told("an unknown fill", lambda run: run.update(fill="tomorrow"))
        print("tried", tried)
        """;

    private readonly Place _place = new();

    [Fact]
    public async Task TheJsonOfEveryShippedStrategyConformsToItsSchema()
    {
        RequireJsonSchema();
        var files = new List<string>();
        foreach (var script in ShippedScripts.Names) files.Add(await Json(script));

        Assert.Equal("", Python(Validate, [await Schema(), .. files]));
        Assert.Equal(ShippedScripts.Names.Count, files.Count);
    }

    [Fact]
    public async Task TheSchemaRejectsMutations()
    {
        RequireJsonSchema();

        Assert.Matches("^tried [4-9][0-9]\n$", Python(Mutate, await Schema(), await Json("published/gem.csx")));
    }

    public void Dispose() => _place.Dispose();

    private static void RequireJsonSchema() => Assert.SkipUnless(
        HasJsonSchema(), "Python's jsonschema (4.0 or later; Debian's python3-jsonschema) is not on this machine.");

    private static bool HasJsonSchema()
    {
        try
        {
            Python("from jsonschema import Draft202012Validator");
            return true;
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Python(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("python3", ["-c", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(error.GetAwaiter().GetResult());
    }

    private Task<string> Schema() => Report("published/gem.csx", "schema");

    private Task<string> Json(string script) => Report(script, "json");

    private async Task<string> Report(string script, string name)
    {
        var job = warm.Workshop.Compile(ShippedScripts.PathOf(script)) with { Reports = [name] };
        var answer = await warm.Workshop.Pool.RunAsync(job, cancel: TestContext.Current.CancellationToken);
        var path = Path.Combine(_place.Folder, $"{script.Replace('/', '-')}.{name}.json");
        await File.WriteAllBytesAsync(path, Assert.Single(Assert.IsType<RunSnapshot>(answer).Reports).Content, TestContext.Current.CancellationToken);
        return path;
    }
}
