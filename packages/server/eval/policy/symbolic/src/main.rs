//! Laws of the delivered rules, proven for every request there can be by Cedar's symbolic compiler and the solver cvc5.
//! Reads `{"schema": "…", "rules": [{"id": "…", "source": "…"}]}`; ends with status 1 when a law does not hold.
//!
//!     node packages/server/eval/policy/symbolic/rules.ts | cargo run --manifest-path packages/server/eval/policy/symbolic/Cargo.toml

use std::io::Read;

use cedar_policy::{Policy, PolicyId, PolicySet, RequestEnv, Schema};
use cedar_policy_symcc::{CedarSymCompiler, CompiledPolicy, CompiledPolicySet, solver::LocalSolver};

#[derive(serde::Deserialize)]
struct Input {
    schema: String,
    rules: Vec<Rule>,
}

#[derive(serde::Deserialize)]
struct Rule {
    id: String,
    source: String,
}

/// In such a case none of these actions is ever allowed.
struct Law {
    name: &'static str,
    actions: &'static [&'static str],
    case: &'static str,
}

const LAWS: &[Law] = &[
    Law {
        name: "nothing below the required level",
        actions: &["reveal-field", "carry-out-action"],
        case: "context.provenLevel < context.requiredLevel",
    },
    Law {
        name: "nothing in a frozen conversation but break-glass",
        actions: &["reveal-field", "open-action", "approve-action", "carry-out-action"],
        case: "context.frozen",
    },
    Law {
        name: "nobody approves their own, nobody serves themselves",
        actions: &["reveal-field", "approve-action", "carry-out-action", "force-action"],
        case: "context.own",
    },
    Law {
        name: "nothing before the second person agreed and the delay passed",
        actions: &["carry-out-action"],
        case: "context.approvals < context.approvalsNeeded || !context.delayPassed",
    },
    Law {
        name: "nothing on a record that is nobody's",
        actions: &["approve-action", "carry-out-action", "force-action"],
        case: "context.honey",
    },
    Law {
        name: "no approval and no break-glass without a step-up",
        actions: &["approve-action", "force-action"],
        case: "!context.steppedUp",
    },
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).expect("input");
    let input: Input = serde_json::from_str(&text).expect("the rules as rules.ts writes them");
    let schema = Schema::from_cedarschema_str(&input.schema).expect("schema").0;
    let mut solver = CedarSymCompiler::new(LocalSolver::cvc5().expect("cvc5")).expect("solver");
    let mut broken = 0;
    for environment in schema.request_envs() {
        let action = environment.action().id().unescaped().to_owned();
        for law in LAWS.iter().filter(|law| law.actions.contains(&action.as_str())) {
            let set = rules_outside(&input, law.case);
            let compiled = CompiledPolicySet::compile(&set, &environment, &schema).expect("compiled");
            let holds = solver.check_always_denies_opt(&compiled).await.expect("decided");
            println!("{} {action}: {}", if holds { "holds" } else { "BROKEN" }, law.name);
            broken += usize::from(!holds);
        }
        broken += errors_in(&mut solver, &input, &environment, &schema, &action).await;
    }
    std::process::exit(if broken == 0 { 0 } else { 1 });
}

/// The delivered rules, with everything outside the case forbidden: if this set allows anything, the law is broken.
fn rules_outside(input: &Input, case: &str) -> PolicySet {
    let mut set = PolicySet::new();
    for rule in &input.rules {
        set.add(parse(&rule.id, &rule.source)).expect("one rule");
    }
    let outside = format!("forbid (principal, action, resource) unless {{ {case} }};");
    set.add(parse("outside-the-case", &outside)).expect("the case");
    set
}

fn parse(id: &str, source: &str) -> Policy {
    Policy::parse(Some(PolicyId::new(id)), source).expect("a rule")
}

async fn errors_in(
    solver: &mut CedarSymCompiler<LocalSolver>,
    input: &Input,
    environment: &RequestEnv,
    schema: &Schema,
    action: &str,
) -> usize {
    let mut broken = 0;
    for rule in &input.rules {
        let policy = parse(&rule.id, &rule.source);
        let compiled = CompiledPolicy::compile(&policy, environment, schema).expect("compiled");
        let holds = solver.check_never_errors_opt(&compiled).await.expect("decided");
        if !holds {
            println!("BROKEN {action}: {} can fail to evaluate", rule.id);
            broken += 1;
        }
    }
    println!("holds {action}: {} rules never fail to evaluate", input.rules.len() - broken);
    broken
}
