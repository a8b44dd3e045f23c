package org.alongside.plan.app.client.planted;

import org.alongside.plan.app.plan.PlanView;

record KnowsTooMuch(PlanView plan) {}
