using System.Text.Json.Serialization;

namespace Rota.Host.Workers;

// What the program and a worker say to each other. The worker begins with Hello; each Job is followed by any number of Advances and
// one Answer. A worker that is about to die for a script's fault says LastWords, if it still can.
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Hello), "hello")]
[JsonDerivedType(typeof(Job), "job")]
[JsonDerivedType(typeof(Advance), "advance")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Failed), "failed")]
[JsonDerivedType(typeof(LastWords), "lastWords")]
internal abstract record Message;
